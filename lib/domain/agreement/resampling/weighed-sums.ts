import type { Redraws } from './clusters'

/** What was summed already with these redraws: the parts of all clusters, and their sum in each replicate. */
type Weighed = { readonly parts: Float64Array; readonly totals: Float64Array }

const known = new WeakMap<Redraws, Weighed[]>()
const atMost = 12

/**
 * For each part its sum in every replicate, each cluster as often as it was drawn. `perCluster` has the parts cluster by cluster. A
 * part that is 0 needs no look in any replicate; and as most commenters have nothing to do with a rare code, what they add is the same
 * from code to code: parts that differ in few clusters from others already summed are summed by the difference.
 */
export function weighedSums(perCluster: Float64Array, width: number, redraws: Redraws): Float64Array[] {
  const { count } = redraws.clusters
  return Array.from({ length: width }, (_, part) => {
    const parts = Float64Array.from({ length: count }, (_, cluster) => perCluster[cluster * width + part] ?? 0)
    return totalsOf(parts, redraws)
  })
}

function totalsOf(parts: Float64Array, redraws: Redraws): Float64Array {
  const before = known.get(redraws) ?? []
  known.set(redraws, before)
  const least = parts.reduce((sum, amount) => sum + (amount === 0 ? 0 : 1), 0)
  const near = isExact(parts) ? nearest(before, parts, least) : null
  const totals = near ? near.totals.slice() : new Float64Array(redraws.replicates)
  for (const [cluster, amount] of parts.entries()) {
    const more = amount - (near?.parts[cluster] ?? 0)
    if (more !== 0) addTimes(totals, redraws, cluster, more)
  }
  if (least * 2 > parts.length && !near && isExact(parts) && before.length < atMost) before.push({ parts, totals })
  return totals
}

/** Sums and differences of such numbers leave no trace in the last digits, so that what is 0 stays 0. */
function isExact(parts: Float64Array): boolean {
  return parts.every((amount) => Number.isInteger(amount * 64) && Math.abs(amount) < 2 ** 32)
}

function nearest(before: readonly Weighed[], parts: Float64Array, least: number): Weighed | null {
  let [found, fewest]: [Weighed | null, number] = [null, least / 2]
  for (const one of before) {
    let different = 0
    for (const [cluster, amount] of parts.entries()) if (amount !== one.parts[cluster]) different += 1
    if (different < fewest) [found, fewest] = [one, different]
  }
  return found
}

function addTimes(totals: Float64Array, { replicates, times }: Redraws, cluster: number, amount: number): void {
  const from = cluster * replicates
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    totals[replicate] = (totals[replicate] ?? 0) + amount * (times[from + replicate] ?? 0)
  }
}
