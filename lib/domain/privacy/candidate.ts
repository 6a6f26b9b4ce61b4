import type { Category } from './categories'

/** Auto: sure enough to be hidden until a person undoes it. Flag: a person has to decide. */
export type Tier = 'auto' | 'flag'

/**
 * A place in an original that may point to somebody. Half-open UTF-16 offsets; `reason` holds no words of the text; `finder`
 * is the short name of the detector, `sweep` for what is only uncommon.
 */
export type Candidate = {
  readonly start: number
  readonly end: number
  readonly category: Category
  readonly tier: Tier
  readonly finder: string
  readonly reason: string
}

/**
 * Candidates in reading order without overlaps: what is sure comes before what is not, then the longer one wins, and of equals
 * the one found first. What a loser covers beyond the winners stays as a candidate of its own, so nothing that was found is lost.
 */
export function settleCandidates(text: string, candidates: readonly Candidate[]): readonly Candidate[] {
  const byWeight = [...candidates].sort(
    (one, other) =>
      Number(one.tier === 'flag') - Number(other.tier === 'flag') || other.end - other.start - (one.end - one.start),
  )
  const kept: Candidate[] = []
  for (const candidate of byWeight) kept.push(...restOf(text, candidate, kept))
  return kept.sort((one, other) => one.start - other.start)
}

/** The parts of a candidate that none of the others covers, without blanks and punctuation at their edges. */
function restOf(text: string, candidate: Candidate, others: readonly Candidate[]): Candidate[] {
  const over = others
    .filter(({ start, end }) => candidate.start < end && start < candidate.end)
    .sort((one, other) => one.start - other.start)
  if (over.length === 0) return [candidate]

  const edges = [candidate.start, ...over.flatMap(({ start, end }) => [start, end]), candidate.end]
  const parts: Candidate[] = []
  for (let at = 0; at < edges.length; at += 2) {
    const piece = text.slice(edges[at], edges[at + 1])
    const inner = /[\p{L}\p{N}](?:.*[\p{L}\p{M}\p{N}])?/su.exec(piece)
    if (!inner || (edges[at] ?? 0) >= (edges[at + 1] ?? 0)) continue
    const start = (edges[at] ?? 0) + inner.index
    parts.push({ ...candidate, start, end: start + inner[0].length })
  }
  return parts
}
