import { type SpanNumber, share } from './span-number'

/** A near miss this far apart or nearer is a transposition, not two mistakes (Fournier’s n_t less one). */
const nearMiss = 1

/**
 * Boundary similarity B of two segmentations of one text (Fournier 2013, equation 5, n_t = 2): one minus what it takes to turn one
 * into the other, over all boundaries; a boundary that is off by one counts half. `masses` are the lengths of the segments, in any unit
 * that boundaries can stand between (sentences, say). From 0 to 1; undefined when neither segmentation has an inner boundary.
 *
 * @example boundarySimilarity([2, 3, 6], [2, 2, 7]).value  // 0.75
 */
export function boundarySimilarity(masses: readonly number[], others: readonly number[]): SpanNumber {
  const [first, second] = [boundariesOf(masses), boundariesOf(others)]
  const same = first.filter((boundary) => second.includes(boundary)).length
  const [own, theirs] = [first.filter((one) => !second.includes(one)), second.filter((one) => !first.includes(one))]
  const moved = transposed(own, theirs)
  const alone = own.length + theirs.length - 2 * moved
  const all = alone + moved + same
  return share(all - alone - moved / (nearMiss + 1), all)
}

/** Pairs that are off by at most one, each boundary in one pair; from left to right, which finds as many as there can be. */
function transposed(own: readonly number[], theirs: readonly number[]): number {
  let [place, other, pairs] = [0, 0, 0]
  while (place < own.length && other < theirs.length) {
    const apart = (own[place] ?? 0) - (theirs[other] ?? 0)
    if (Math.abs(apart) <= nearMiss) {
      pairs += 1
      place += 1
      other += 1
    } else if (apart < 0) place += 1
    else other += 1
  }
  return pairs
}

function boundariesOf(masses: readonly number[]): number[] {
  let end = 0
  return masses.slice(0, -1).map((mass) => {
    end += mass
    return end
  })
}
