import { colours } from './code'

/** The number of the colour that words name: 1 to 15, or the nearest to `#RRGGBB` or `#RGB`; null for what is no colour. */
export function colourOf(words: string): number | null {
  const said = words.trim()
  if (/^\d{1,2}$/.test(said)) return Number(said) >= 1 && Number(said) <= colours.length ? Number(said) : null
  const asked = lightsOf(said)
  if (!asked) return null
  const far = colours.map((hex) => (lightsOf(hex) ?? []).reduce((sum, light, nth) => sum + (light - (asked[nth] ?? 0)) ** 2, 0))
  return far.indexOf(Math.min(...far)) + 1
}

function lightsOf(hex: string): readonly number[] | null {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(hex)?.[1]
  if (!digits) return null
  const six = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits
  return [0, 2, 4].map((at) => Number.parseInt(six.slice(at, at + 2), 16))
}
