export type Appearance = 'light' | 'dark' | 'system'

export const appearanceCookie = 'codicil-appearance'

export function readAppearance(value: string | undefined): Appearance {
  return value === 'light' || value === 'dark' ? value : 'system'
}
