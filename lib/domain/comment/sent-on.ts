/** Which way round a table writes 03/04/2026; ISO dates are read in any order. */
export type DateOrder = 'day-first' | 'month-first'

/** The order that the dates of a table prove; day first where none of them does. */
export function guessDateOrder(dates: readonly string[]): DateOrder {
  const proves = dates.some((date) => {
    const [, first, second] = slashed.exec(date.trim()) ?? []
    return Number(first) <= 12 && Number(second) > 12
  })
  return proves ? 'month-first' : 'day-first'
}

const iso = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/
const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:$|[ ,])/

/** The day as `YYYY-MM-DD`; the time is left behind on purpose, since it helps to find a person. Null when it is no date. */
export function readSentOn(written: string, order: DateOrder): string | null {
  const [, isoYear, isoMonth, isoDay] = iso.exec(written.trim()) ?? []
  if (isoYear !== undefined) return existing(Number(isoYear), Number(isoMonth), Number(isoDay))

  const [, first, second, year] = slashed.exec(written.trim()) ?? []
  if (year === undefined) return null
  return order === 'day-first'
    ? existing(Number(year), Number(second), Number(first))
    : existing(Number(year), Number(first), Number(second))
}

function existing(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal ? date.toISOString().slice(0, 10) : null
}
