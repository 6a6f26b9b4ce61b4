import { type Ratings, type Rows, ratingsOf } from './ratings'
import type { Basis, Why } from './result'

/** For each row how many coders gave it each category: all that a statistic needs which does not ask who said what. */
export type Counts = Basis & {
  readonly rows: number
  readonly categories: number
  /** Row by row, one cell per category. */
  readonly cells: Uint16Array
  /** Coders who gave one and the same value throughout, although values differ. */
  readonly constantCoders: number
}

/** `declared` are the categories that coders could use; one that was used without being declared counts too. */
export function countUnits<Value>(rows: Rows<Value>, declared: readonly Value[]): Counts {
  return countRatings(ratingsOf(rows, declared))
}

/** Each statistic over the same ratings asks for them: they are counted once. */
const known = new WeakMap<Ratings, Counts>()

export function countRatings(ratings: Ratings): Counts {
  const counts = known.get(ratings) ?? counted(ratings)
  known.set(ratings, counts)
  return counts
}

function counted({ units: rows, coders: places, categories, values }: Ratings): Counts {
  const cells = new Uint16Array(rows * categories)
  const usedBy = new Uint8Array(places * categories)
  let units = 0
  let pairable = 0
  for (let unit = 0; unit < rows; unit += 1) {
    let given = 0
    for (let coder = 0; coder < places; coder += 1) {
      const category = values[unit * places + coder] ?? -1
      if (category < 0) continue

      const cell = unit * categories + category
      cells[cell] = (cells[cell] ?? 0) + 1
      usedBy[coder * categories + category] = 1
      given += 1
    }
    if (given > 0) units += 1
    if (given > 1) pairable += 1
  }
  return { rows, categories, cells, units, pairable, ...coderHabits(usedBy, places, categories) }
}

function coderHabits(usedBy: Uint8Array, places: number, categories: number) {
  const used = new Set<number>()
  let coders = 0
  let constant = 0
  for (let coder = 0; coder < places; coder += 1) {
    const own = usedBy.subarray(coder * categories, (coder + 1) * categories)
    const kinds = own.reduce((sum, is) => sum + is, 0)
    if (kinds > 0) coders += 1
    if (kinds === 1) constant += 1
    own.forEach((is, category) => {
      if (is === 1) used.add(category)
    })
  }
  return { coders, constantCoders: used.size > 1 ? constant : 0 }
}

/** How many coders gave the row any value. */
export function valuesOf({ cells, categories }: Counts, row: number): number {
  let values = 0
  for (let category = 0; category < categories; category += 1) values += cells[row * categories + category] ?? 0
  return values
}

/** Whether two different categories were used at all. */
export function varies({ cells, categories }: Counts): boolean {
  let first = -1
  for (let cell = 0; cell < cells.length; cell += 1) {
    if (cells[cell] === 0) continue
    if (first >= 0 && cell % categories !== first) return true
    first = cell % categories
  }
  return false
}

/** Why no statistic at all can be had from this, or null when one may. */
export function nothingToCompare({ units, pairable, coders }: Basis): Why | null {
  if (units === 0) return 'no-data'
  if (coders < 2) return 'fewer-than-two-coders'
  return pairable === 0 ? 'no-pairable-units' : null
}
