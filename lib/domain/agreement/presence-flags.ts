import { type TwoByTwo, twoByTwo } from './pair-table'
import type { Rows } from './ratings'
import type { Flag } from './result'
import { biasIndex, prevalenceIndex } from './specific-agreement'

const fewPositives = 10
const fewExpected = 5
const lopsided = 0.5
const biased = 0.1

export type CoderPair = { readonly first: number; readonly second: number; readonly table: TwoByTwo }

/** Every two coders, by their places in the rows. */
export function coderPairs(rows: Rows<0 | 1>, coders: number): CoderPair[] {
  const places = Array.from({ length: coders }, (_, place) => place)
  return places.flatMap((first) =>
    places.slice(first + 1).map((second) => ({ first, second, table: twoByTwo(rows, first, second) })),
  )
}

/** How often each coder said yes. */
export function yesCounts(rows: Rows<0 | 1>, coders: number): number[] {
  return Array.from({ length: coders }, (_, coder) => rows.filter((row) => row[coder] === 1).length)
}

/**
 * What to know about yes-or-no units before trusting any coefficient over them: a coder with fewer than 10 yes, or else a pair for whom
 * chance alone would put fewer than 5 units into some cell; a pair whose yes and no are lopsided by more than .5; a pair of whom one
 * says yes more often by more than .1 of the units.
 */
export function presenceFlags(yes: readonly number[], pairs: readonly CoderPair[]): Flag[] {
  const somePair = (index: (table: TwoByTwo) => number | null, limit: number) =>
    pairs.some(({ table }) => Math.abs(index(table) ?? 0) > limit)

  const flags: Flag[] = []
  if (yes.some((count) => count < fewPositives)) flags.push('few-positives')
  else if (pairs.some(({ table }) => leastExpected(table) < fewExpected)) flags.push('few-expected')
  if (somePair(prevalenceIndex, lopsided)) flags.push('prevalence')
  if (somePair(biasIndex, biased)) flags.push('bias')
  return flags
}

/** The fewest units that chance alone would put into a cell of the table. */
function leastExpected({ both, onlyFirst, onlySecond, neither }: TwoByTwo): number {
  const units = both + onlyFirst + onlySecond + neither
  const first = Math.min(both + onlyFirst, onlySecond + neither)
  const second = Math.min(both + onlySecond, onlyFirst + neither)
  return units === 0 ? 0 : (first * second) / units
}
