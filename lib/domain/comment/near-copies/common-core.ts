import type { Grouping } from './clusters-of-ties'

/** A cluster of so many wordings shows what its template was: an edit stands in few copies, the template's words in most. */
const fewestCopies = 5
const fewestShared = 12
const leastShare = 0.5
/** A copy repeats more of the core than it adds; a comment that quotes a sentence and answers it does not. */
const leastCore = 0.6

/**
 * Without the clusters whose members have only a quotation in common: most of them say more of their own than what all share.
 */
export function withoutQuotations(group: Grouping, shingles: readonly Uint32Array[]): Grouping {
  const quoting = new Set<number>()
  for (const [cluster, { core, texts }] of commonCores(group, shingles)) {
    const own = new Set(core)
    const shares = texts.map((text) => shareIn(shingles[text] ?? nothing, own)).sort((one, other) => one - other)
    if ((shares[Math.floor(shares.length / 2)] ?? 1) < leastCore) quoting.add(cluster)
  }
  return group.map((cluster) => (quoting.has(cluster) ? -1 : cluster))
}

const nothing = new Uint32Array(0)

function shareIn(shingles: Uint32Array, core: ReadonlySet<number>): number {
  let shared = 0
  for (const shingle of shingles) if (core.has(shingle)) shared += 1
  return shared / Math.max(1, shingles.length)
}

/**
 * Texts that stand in no cluster although most of a cluster's common core stands in them: copies so changed, or so much longer than
 * the template, that they are like no single other copy. Answers the grouping with them in it.
 */
export function joinByCore(group: Grouping, shingles: readonly Uint32Array[]): Grouping {
  const sizes = new Map<number, number>()
  const coresOf = new Map<number, number[]>()
  for (const [cluster, { core }] of commonCores(group, shingles)) {
    sizes.set(cluster, core.length)
    for (const shingle of core) coresOf.set(shingle, [...(coresOf.get(shingle) ?? []), cluster])
  }
  const joined = Int32Array.from(group)
  for (const [text, own] of shingles.entries()) {
    if (group[text] !== -1) continue
    const hits = new Map<number, number>()
    for (const shingle of own) for (const cluster of coresOf.get(shingle) ?? []) hits.set(cluster, (hits.get(cluster) ?? 0) + 1)
    const share = (cluster: number, shared: number) => shared / (sizes.get(cluster) ?? Number.POSITIVE_INFINITY)
    const near = [...hits].filter(([cluster, shared]) => shared >= fewestShared && share(cluster, shared) >= leastShare)
    const [best] = near.sort(([one, first], [other, second]) => share(other, second) - share(one, first) || one - other)
    if (best) joined[text] = best[0]
  }
  return joined
}

type Core = { readonly core: readonly number[]; readonly texts: readonly number[] }

/** The 3-grams that stand in more than half of a cluster's wordings, for clusters large enough to tell. */
function commonCores(group: Grouping, shingles: readonly Uint32Array[]): Map<number, Core> {
  const members = new Map<number, number[]>()
  for (const [text, cluster] of group.entries()) {
    if (cluster === -1) continue
    const known = members.get(cluster)
    if (known) known.push(text)
    else members.set(cluster, [text])
  }
  const cores = new Map<number, Core>()
  for (const [cluster, texts] of members) {
    if (texts.length < fewestCopies) continue
    const counts = new Map<number, number>()
    for (const text of texts) for (const shingle of shingles[text] ?? []) counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
    const core = [...counts].filter(([, count]) => count * 2 > texts.length).map(([shingle]) => shingle)
    cores.set(cluster, { core, texts })
  }
  return cores
}
