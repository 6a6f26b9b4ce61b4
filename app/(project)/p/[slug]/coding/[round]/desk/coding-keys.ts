/** Keys of the desk that no command can be given. */
export const fixedKeys: readonly string[] = [...'123456789=-−~+.']

/** What these do, as it is shown. */
export const codingKeys = [
  ['1 to 9', 'a recent code'],
  ['= − ~ + .', 'stance of the last clause coding: supports, objects, asks for a change, adds, none'],
  ['↑ ↓', 'the row before and after, in the list'],
] as const

export function shownKey(key: string): string {
  const named: Record<string, string> = { ' ': 'Space', 'Ctrl Z': 'Ctrl Shift z', Escape: 'Esc' }
  if (/^\p{Lu}$/u.test(key)) return `Shift ${key.toLowerCase()}`
  return named[key] ?? key.replace('ArrowRight', '→').replace('ArrowLeft', '←').replace('ArrowDown', '↓').replace('ArrowUp', '↑')
}
