import type { PresenceUnits, StanceUnit, StanceValue } from './units'

/** Some finished coders gave the comment this code, others did not. */
export type PresenceDisagreement = {
  readonly kind: 'presence'
  readonly commentId: string
  readonly codeId: string
  readonly having: readonly string[]
  readonly lacking: readonly string[]
}

/** The coders who coded the clause read the comment's stance on it differently. */
export type StanceDisagreement = {
  readonly kind: 'stance'
  readonly commentId: string
  readonly codeId: string
  readonly stances: readonly { readonly coderId: string; readonly stance: StanceValue }[]
}

/**
 * Where coders differ on a code, worst first: the more evenly they are split the earlier, then comments with more differences,
 * then codes with more, then the order of comments.
 */
export function presenceDisagreements({ coders, comments, rows }: PresenceUnits): PresenceDisagreement[] {
  const found: PresenceDisagreement[] = []
  for (const [codeId, ofCode] of rows) {
    for (const [index, row] of ofCode.entries()) {
      const having = coders.filter((_, coder) => row[coder] === 1)
      const lacking = coders.filter((_, coder) => row[coder] === 0)
      const commentId = comments[index]
      if (commentId !== undefined && having.length > 0 && lacking.length > 0) {
        found.push({ kind: 'presence', commentId, codeId, having, lacking })
      }
    }
  }
  return worstFirst(found, comments)
}

/** Where coders who share a clause differ in stance, in the order of the units. */
export function stanceDisagreements(units: readonly StanceUnit[], coders: readonly string[]): StanceDisagreement[] {
  return units
    .filter(({ values }) => new Set(values.filter((value) => value !== null)).size > 1)
    .map(({ commentId, codeId, values }) => ({
      kind: 'stance',
      commentId,
      codeId,
      stances: coders.flatMap((coderId, index) => {
        const stance = values[index] ?? null
        return stance === null ? [] : [{ coderId, stance }]
      }),
    }))
}

function worstFirst(found: readonly PresenceDisagreement[], comments: readonly string[]): PresenceDisagreement[] {
  const evenness = ({ having, lacking }: PresenceDisagreement) =>
    Math.min(having.length, lacking.length) / (having.length + lacking.length)
  const inComment = counted(found.map(({ commentId }) => commentId))
  const ofCode = counted(found.map(({ codeId }) => codeId))
  const place = new Map(comments.map((commentId, index) => [commentId, index]))
  const of = (counts: ReadonlyMap<string, number>, id: string) => counts.get(id) ?? 0

  return found.toSorted(
    (a, b) =>
      evenness(b) - evenness(a) ||
      of(inComment, b.commentId) - of(inComment, a.commentId) ||
      of(place, a.commentId) - of(place, b.commentId) ||
      of(ofCode, b.codeId) - of(ofCode, a.codeId),
  )
}

function counted(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}
