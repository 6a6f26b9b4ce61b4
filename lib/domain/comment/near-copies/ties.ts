import { likenessOf, tieOf } from './likeness'
import { bandKeys, bands } from './min-hash'

/** Whom each text is tied to, and how strongly; `to[n]` and `weight[n]` go together. */
export type Ties = { readonly to: number[]; readonly weight: number[] }

/** In a crowd of copies each is compared with the first and the latest ones that it meets: enough to hang together, never all pairs. */
const crowd = 64

/** Finds ties text by text, so that a caller with others waiting can rest between two. */
export function tieFinder() {
  const buckets = Array.from({ length: bands }, () => new Map<number, number[]>())
  const known: Uint32Array[] = []
  const ties: Ties[] = []
  const metBy: number[] = []

  function add(shingles: Uint32Array): void {
    const own = known.length
    known.push(shingles)
    metBy.push(-1)
    const mine: Ties = { to: [], weight: [] }
    ties.push(mine)
    if (shingles.length === 0) return

    for (const [band, key] of bandKeys(shingles).entries()) {
      const bucket = buckets[band]
      const met = bucket?.get(key)
      if (!met) {
        bucket?.set(key, [own])
        continue
      }
      for (const other of met) {
        if (metBy[other] === own) continue
        metBy[other] = own
        tie(own, other)
      }
      if (met.length === crowd) met.splice(crowd / 2, 1)
      met.push(own)
    }
  }

  function tie(one: number, other: number): void {
    const weight = tieOf(likenessOf(known[one] ?? nothing, known[other] ?? nothing))
    if (weight === 0) return
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      ties[from]?.to.push(to)
      ties[from]?.weight.push(weight)
    }
  }
  return { add, ties: (): readonly Ties[] => ties, shingles: (): readonly Uint32Array[] => known }
}

const nothing = new Uint32Array(0)
