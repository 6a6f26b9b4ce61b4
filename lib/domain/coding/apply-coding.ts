import { overlaps, type Span } from '@/lib/domain/span/span'
import type { Stance } from './stance'

export type PlacedCoding = Span & { readonly id: string; readonly codeId: string; readonly stance: Stance }

export type Applied<Coding> = {
  /** Ids of standing codings that end with this act. */
  readonly ended: readonly string[]
  /** What stands in their place; null when the words had this code with this stance already. */
  readonly born: Coding | null
}

/**
 * What happens when a coder puts `coding` beside the coder's own `standing` codings of the same comment.
 * The same code with the same stance on overlapping words is one coding over all of them; on the very same words a new stance
 * replaces the old one. Everything else may overlap as it likes.
 */
export function applyCoding<Coding extends PlacedCoding>(standing: readonly Coding[], coding: Coding): Applied<Coding> {
  const sameCode = standing.filter((one) => one.codeId === coding.codeId)
  const joined = sameCode.filter((one) => one.stance === coding.stance && overlaps(one, coding))
  const start = Math.min(coding.start, ...joined.map((one) => one.start))
  const end = Math.max(coding.end, ...joined.map((one) => one.end))
  if (joined.some((one) => one.start === start && one.end === end)) return { ended: [], born: null }

  const replaced = sameCode.filter((one) => one.stance !== coding.stance && one.start === start && one.end === end)
  return { ended: [...joined, ...replaced].map((one) => one.id), born: { ...coding, start, end } }
}

/** The coder's codings of a comment after `coding` was put on it. */
export function withCoding<Coding extends PlacedCoding>(standing: readonly Coding[], coding: Coding): readonly Coding[] {
  const { ended, born } = applyCoding(standing, coding)
  return born ? [...standing.filter((one) => !ended.includes(one.id)), born] : standing
}
