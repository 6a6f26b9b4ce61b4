import type { CodedSpan } from '../spans/continuum'
import type { UnitaryAlignment } from './alignment'
import { dissimilarity, type Weighing } from './dissimilarity'

export type Candidate = { readonly members: UnitaryAlignment; readonly places: readonly number[]; readonly cost: number }

/**
 * All unitary alignments that a best alignment of three or more coders may need: each span alone, and each set of spans of different
 * coders that no member could leave without loss. A set costs the mean over all pairs of coders (Mathet et al. 2015, equation 8);
 * a pair with a place empty costs an empty place, also where both are. So a member of a set of s spans of r coders would be better
 * off alone as soon as its dissimilarities to the others sum to more than s - 1 + r (r - 1) / 2 empty places.
 */
export function candidates(spans: readonly CodedSpan[], coders: number, weighing: Weighing): Candidate[] {
  const { empty } = weighing
  const pairs = (coders * (coders - 1)) / 2
  const far = new Map<number, number>()
  const near = spans.map((): number[] => [])
  const key = (one: number, other: number) => Math.min(one, other) * spans.length + Math.max(one, other)
  const between = (one: number, other: number) => far.get(key(one, other)) ?? Number.POSITIVE_INFINITY
  for (const [one, span] of spans.entries()) {
    for (let other = one + 1; other < spans.length; other += 1) {
      const met = spans[other]
      if (!met || met.coder === span.coder) continue
      const distance = dissimilarity(span, met, weighing)
      if (distance > (coders - 1 + pairs) * empty) continue
      far.set(key(one, other), distance)
      if (distance <= (1 + pairs) * empty) {
        near[one]?.push(other)
        near[other]?.push(one)
      }
    }
  }
  const found = new Map<string, Candidate>()
  const grow = (places: readonly number[]): void => {
    const name = places.join(' ')
    if (found.has(name)) return
    const sums = places.map((one) => places.reduce((sum, other) => (one === other ? sum : sum + between(one, other)), 0))
    const apart = sums.reduce((sum, one) => sum + one, 0) / 2
    const together = (places.length * (places.length - 1)) / 2
    const members = places.flatMap((place) => spans[place] ?? [])
    found.set(name, { members, places, cost: (apart + (pairs - together) * empty) / pairs })
    const taken = new Set(members.map(({ coder }) => coder))
    for (const place of places) {
      for (const other of near[place] ?? []) {
        const grown = spans[other]
        if (grown && !taken.has(grown.coder)) grow([...places, other].sort((one, two) => one - two))
      }
    }
  }
  for (const place of spans.keys()) grow([place])
  return [...found.values()].filter(({ places }) => staysTogether(places))

  function staysTogether(places: readonly number[]): boolean {
    const most = (places.length - 1 + pairs) * empty + 1e-9
    return places.every((one) => places.reduce((sum, other) => (one === other ? sum : sum + between(one, other)), 0) <= most)
  }
}
