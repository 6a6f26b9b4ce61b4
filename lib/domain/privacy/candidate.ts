import type { Category } from './categories'

/** A place in an original that may point to somebody; a person decides. Half-open UTF-16 offsets; `reason` holds no words of the text. */
export type Candidate = {
  readonly start: number
  readonly end: number
  readonly category: Category
  readonly reason: string
}

/** Candidates in reading order without overlaps: the longer one wins, and of equals the one found first. */
export function settleCandidates(candidates: readonly Candidate[]): readonly Candidate[] {
  const byLength = [...candidates].sort((one, other) => other.end - other.start - (one.end - one.start))
  const kept: Candidate[] = []
  for (const candidate of byLength) {
    if (!kept.some(({ start, end }) => candidate.start < end && start < candidate.end)) kept.push(candidate)
  }
  return kept.sort((one, other) => one.start - other.start)
}
