import { type Counts, countRatings } from './counts'
import { type Ratings, type Rows, ratingsBy, ratingsOf } from './ratings'
import type { Basis } from './result'

/** Who of two coders said what: `cells[first * categories + second]` counts the units that both have a value for. */
export type PairTable = Basis & {
  readonly rows: number
  readonly categories: number
  readonly cells: Float64Array
  /** Per row its cell; -1 where one of the two has no value. */
  readonly cellOf: Int32Array
  readonly constantCoders: number
  /** What the two gave, also where one of them has no value. */
  readonly counts: Counts
}

/** `first` and `second` are places within the rows. */
export function pairTable<Value>(rows: Rows<Value>, first: number, second: number, declared: readonly Value[]): PairTable {
  return tableOf(ratingsOf(rows, declared), first, second)
}

export function tableOf(ratings: Ratings, first: number, second: number): PairTable {
  const pair = ratings.coders === 2 && first === 0 && second === 1 ? ratings : ratingsBy(ratings, [first, second])
  const { units: rows, categories, values } = pair
  const counts = countRatings(pair)
  const cells = new Float64Array(categories ** 2)
  const cellOf = new Int32Array(rows).fill(-1)
  for (let row = 0; row < rows; row += 1) {
    const one = values[row * 2] ?? -1
    const other = values[row * 2 + 1] ?? -1
    if (one < 0 || other < 0) continue

    const cell = one * categories + other
    cellOf[row] = cell
    cells[cell] = (cells[cell] ?? 0) + 1
  }
  const { units, pairable, coders, constantCoders } = counts
  return { rows, categories, cells, cellOf, units, pairable, coders, constantCoders, counts }
}

/** Row and column sums, and how many units there are. */
export function margins({ cells, categories }: { cells: Float64Array; categories: number }) {
  const first = new Float64Array(categories)
  const second = new Float64Array(categories)
  let units = 0
  for (const [cell, count] of cells.entries()) {
    const [row, column] = [Math.floor(cell / categories), cell % categories]
    first[row] = (first[row] ?? 0) + count
    second[column] = (second[column] ?? 0) + count
    units += count
  }
  return { first, second, units }
}

/** The units that both coders have a value for, as counts. */
export function countsOf({ counts, cellOf }: PairTable): Counts {
  if (counts.pairable === counts.units || counts.pairable === 0) return counts

  const { rows, categories } = counts
  const cells = counts.cells.map((count, cell) => ((cellOf[Math.floor(cell / categories)] ?? -1) < 0 ? 0 : count))
  return { ...counts, rows, cells, units: counts.pairable }
}

/** Both yes, only the first yes, only the second yes, both no. */
export type TwoByTwo = {
  readonly both: number
  readonly onlyFirst: number
  readonly onlySecond: number
  readonly neither: number
}

export function twoByTwo(rows: Rows<0 | 1>, first: number, second: number): TwoByTwo {
  const [both = 0, onlyFirst = 0, onlySecond = 0, neither = 0] = pairTable(rows, first, second, [1, 0]).cells
  return { both, onlyFirst, onlySecond, neither }
}
