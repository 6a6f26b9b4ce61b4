import type { Use } from '@/lib/domain/comment/uses'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'

export type UseSentenceView = {
  readonly id: string
  readonly field: 'text' | 'proposedText'
  /** Half-open UTF-16 positions in the original. */
  readonly start: number
  readonly end: number
  readonly use: Use
  /** What it seems to answer; null when that is unclear. */
  readonly answer: 'yes' | 'no' | null
}

/** Sentences of a comment that speak of use and wait for a decision: places, no words. */
export async function openUseSentences({ projectId }: Member<'comment.redact'>, commentId: string): Promise<UseSentenceView[]> {
  const rows = await db().useSentence.findMany({
    where: { projectId, commentId, state: 'proposed' },
    select: { id: true, field: true, start: true, end: true, use: true, answer: true },
    orderBy: [{ field: 'asc' }, { start: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ answer, ...row }) => ({ ...row, answer: answer === 'objected' ? 'no' : answer }))
}
