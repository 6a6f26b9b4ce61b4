import { countUnits, numbered, type Rows } from './counts'
import type { Basis } from './result'

/** Who of two coders said what: `cells[first * categories + second]` counts the units that both have a value for. */
export type PairTable = Basis & {
  readonly rows: number
  readonly categories: number
  readonly cells: Float64Array
  /** Per row its cell; -1 where one of the two has no value. */
  readonly cellOf: Int32Array
  readonly constantCoders: number
}

/** `first` and `second` are places within the rows. */
export function pairTable<Value>(rows: Rows<Value>, first: number, second: number, declared: readonly Value[]): PairTable {
  const ofPair = rows.map((row) => [row[first] ?? null, row[second] ?? null])
  const { units, pairable, coders, constantCoders } = countUnits(ofPair, declared)
  const categoryOf = numbered(ofPair, declared)
  const cells = new Float64Array(categoryOf.size ** 2)
  const cellOf = new Int32Array(rows.length).fill(-1)
  for (const [unit, [one = null, other = null]] of ofPair.entries()) {
    if (one === null || other === null) continue

    const cell = (categoryOf.get(one) ?? 0) * categoryOf.size + (categoryOf.get(other) ?? 0)
    cellOf[unit] = cell
    cells[cell] = (cells[cell] ?? 0) + 1
  }
  return { rows: rows.length, categories: categoryOf.size, cells, cellOf, units, pairable, coders, constantCoders }
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
