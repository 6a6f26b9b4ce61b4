import type { Estimate } from './result'

/**
 * A statistic that follows from sums over units: each unit adds `width` numbers, and the sums give the estimate.
 * So a resample needs no second look at the codings, only other weights. Null when the sums yield no estimate.
 */
export type UnitSums = {
  readonly units: number
  readonly width: number
  readonly perUnit: Float64Array
  readonly estimate: (sums: Float64Array) => Estimate | null
}

/** The sums over all units, each counted as often as `weight` says. */
export function sumUnits({ units, width, perUnit }: UnitSums, weight: (unit: number) => number = () => 1): Float64Array {
  const sums = new Float64Array(width)
  for (let unit = 0; unit < units; unit += 1) {
    const times = weight(unit)
    for (let part = 0; part < width; part += 1) sums[part] = (sums[part] ?? 0) + times * (perUnit[unit * width + part] ?? 0)
  }
  return sums
}
