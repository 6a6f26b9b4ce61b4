import { z } from 'zod'
import { type Applied, applyCoding } from '@/lib/domain/coding/apply-coding'
import type { EventType, ProjectEvent } from '@/lib/domain/project/events'
import { isSpan, type Span } from '@/lib/domain/span/span'
import type { Tx } from '@/lib/server/db'
import { Refusal } from '@/lib/server/refusal'
import { assignedTexts, type OwnCoding, ownCodings } from './own-work'
import { requireUsableCodes } from './usable-codes'

type Desk = {
  readonly tx: Tx
  readonly projectId: number
  readonly roundId: string
  readonly coderId: string
  readonly actId: string
}
export const CodingPlace = z.object({
  commentId: z.uuid(),
  codeId: z.uuid(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
})
export type WantedCoding = OwnCoding & { readonly rev?: number | undefined }

/** What an act did to codings; kept as its answer, so that undoing it knows what to end and what to revive. */
export type CodingsChanged = { readonly born: readonly string[]; readonly ended: readonly string[] }

/** Puts codings on the coder's own comments, one after the other, after ending `replaced`. */
export async function putCodings(
  desk: Desk,
  wanted: readonly WantedCoding[],
  replaced: readonly string[] = [],
): Promise<CodingsChanged & { readonly codings: readonly OwnCoding[] }> {
  const { tx, projectId, roundId, coderId, actId } = desk
  const commentIds = wanted.map((coding) => coding.commentId)
  const texts = await assignedTexts(tx, desk, commentIds)
  for (const coding of wanted) requirePlace(coding, texts)
  await requireUsableCodes(desk, wanted)

  let standing = (await ownCodings(tx, desk, commentIds)).filter((one) => !replaced.includes(one.id))
  const ended = new Set(replaced)
  const born = new Map<string, OwnCoding>()
  for (const coding of wanted) {
    const here = standing.filter((one) => one.commentId === coding.commentId)
    const applied = withOrigin(here, applyCoding(here, coding))
    for (const id of applied.ended) if (!born.delete(id)) ended.add(id)
    if (applied.born) born.set(applied.born.id, applied.born)
    standing = standing.filter((one) => !applied.ended.includes(one.id))
    if (applied.born) standing.push(applied.born)
  }

  await endCodings(desk, [...ended])
  await tx.coding.createMany({
    data: [...born.values()].map(({ id, commentId, codeId, start, end, stance, suggested = false }) => ({
      ...{ projectId, id, roundId, coderId, commentId, codeId, start, end, stance, suggested },
      layer: 'independent' as const,
      textRev: texts.get(commentId)?.rev ?? 0,
      bornActId: actId,
    })),
  })
  return { born: [...born.keys()], ended: [...ended], codings: [...born.values()] }
}

/** What grew out of a suggested coding stays a suggested one, whatever was added to it. */
function withOrigin(standing: readonly OwnCoding[], { ended, born }: Applied<OwnCoding>): Applied<OwnCoding> {
  const grew = standing.some(({ id, suggested }) => suggested && ended.includes(id))
  return { ended, born: born && grew ? { ...born, suggested: true } : born }
}

export async function endCodings({ tx, projectId, actId }: Desk, ids: readonly string[]): Promise<void> {
  await tx.coding.updateMany({ where: { projectId, id: { in: [...ids] }, diedActId: null }, data: { diedActId: actId } })
}

/** One event a coding, or one for the round when nothing had to change. */
export function codingEvents(type: EventType, roundId: string, codings: readonly OwnCoding[]): [ProjectEvent, ...ProjectEvent[]] {
  const events = codings.map(({ id, commentId, codeId, start, end, stance, suggested }) => ({
    type,
    subject: id,
    detail: { round: roundId, comment: commentId, code: codeId, start, end, stance, ...(suggested && { suggested }) },
  }))
  const [first, ...others] = events
  return first ? [first, ...others] : [{ type, subject: roundId, detail: { round: roundId, codings: 0 } }]
}

/** Words that are to carry something lie in the text as the sender knows it. */
export function requirePlace(
  coding: Span & { readonly commentId: string; readonly rev?: number | undefined },
  texts: ReadonlyMap<string, { readonly rev: number; readonly text: string }>,
): void {
  const comment = texts.get(coding.commentId)
  if (!comment) return
  if (coding.rev !== undefined && coding.rev !== comment.rev)
    throw new Refusal(
      'conflict',
      'More was hidden in the text of this comment meanwhile. Reload the page and select the words again.',
    )
  if (!isSpan(coding, comment.text.length) || cutsAPair(comment.text, coding.start) || cutsAPair(comment.text, coding.end))
    throw new Refusal('input', 'These words do not lie in the comment. Reload the page and select them again.')
}

function cutsAPair(text: string, offset: number): boolean {
  return offset > 0 && /[\uD800-\uDBFF]/.test(text.charAt(offset - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(offset))
}
