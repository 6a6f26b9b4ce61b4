/** How a number is to be read, by the format of its cell. */
export type NumberLook =
  | { readonly as: 'number' }
  | { readonly as: 'date' }
  | { readonly as: 'time' }
  | { readonly as: 'percent' }
  | { readonly as: 'padded'; readonly digits: number }

/** Built-in formats of dates and times (ECMA-376 part 1, 18.8.30, with those of East Asian programs). */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
const isBuiltInTime = (id: number): boolean => (id >= 18 && id <= 21) || (id >= 45 && id <= 47)

export function lookOf(id: number, code: string | undefined): NumberLook {
  if (isBuiltInDate(id)) return { as: 'date' }
  if (isBuiltInTime(id)) return { as: 'time' }
  if (id === 9 || id === 10) return { as: 'percent' }
  const bare = (code ?? '').replace(/"[^"]*"|\\.|\[(?:[^hmsHMS\]][^\]]*)\]|_./gu, '')
  if (/^0{2,}$/u.test(bare)) return { as: 'padded', digits: bare.length }
  if (/[dyDY]/u.test(bare)) return { as: 'date' }
  if (/[hHsS]/u.test(bare) && !/[#0?]{2,}|General/u.test(bare)) return { as: 'time' }
  return bare.includes('%') ? { as: 'percent' } : { as: 'number' }
}

/** A number as a person would have written it: dates as `2026-03-01` or `2026-03-01 10:00:00`, long ids with all their digits. */
export function writtenNumber(raw: string, look: NumberLook, from1904: boolean): string {
  const value = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(value)) return raw
  switch (look.as) {
    case 'date':
    case 'time':
      return dateOf(value, look.as, from1904) ?? raw
    case 'percent':
      return `${Number((value * 100).toPrecision(12))}%`
    case 'padded':
      return Number.isInteger(value) && value >= 0 ? raw.padStart(look.digits, '0') : raw
    case 'number':
      return /^-?\d+$/u.test(raw) ? raw : String(Number(value.toPrecision(15)))
    default:
      return look satisfies never
  }
}

/** Excel counts a 29 February 1900 that never was, so days before March 1900 are one less. */
function dateOf(serial: number, as: 'date' | 'time', from1904: boolean): string | null {
  if (serial < 0 || serial > 2_958_466) return null
  const seconds = Math.round((serial % 1) * 86_400)
  const days = Math.floor(serial) + (from1904 ? 1462 : 0)
  const leap = !from1904 && days < 60 ? 1 : 0
  const date = new Date(Date.UTC(1899, 11, 30 + days + leap) + seconds * 1000).toISOString()
  const clock = date.slice(11, 19)
  if (as === 'time' && serial < 1) return clock
  return clock === '00:00:00' ? date.slice(0, 10) : `${date.slice(0, 10)} ${clock}`
}

/** `_x000D_` and its like are how a workbook writes signs that XML cannot hold. */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** `BC12` as column from 0; -1 for what is no place. */
export function columnOf(place: string): number {
  const letters = /^([A-Z]{1,3})\d+$/u.exec(place)?.[1]
  if (!letters) return -1
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
