import type { Estimate } from './result'

/**
 * A statistic that follows from sums over units: each unit adds its `width` parts, and the sums give the estimate.
 * So a resample needs no second look at the codings, only other weights. Null when the sums yield no estimate.
 */
export type UnitSums = {
  readonly units: number
  readonly width: number
  /** Adds the parts of one unit to `into`, from place `at` on. */
  readonly add: (unit: number, into: Float64Array, at: number) => void
  readonly estimate: (sums: Float64Array) => Estimate | null
}

/** The sums over all units. */
export function sumUnits({ units, width, add }: UnitSums): Float64Array {
  const sums = new Float64Array(width)
  for (let unit = 0; unit < units; unit += 1) add(unit, sums, 0)
  return sums
}

/** Adds `amount` to one place. */
export function increase(into: Float64Array, place: number, amount: number): void {
  into[place] = (into[place] ?? 0) + amount
}
