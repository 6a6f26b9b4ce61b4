import { type SecondLookResult, secondLookResult } from '@/lib/domain/privacy/second-look'
import { formatHandle } from '@/lib/domain/project/handle'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'

export type LookComment = {
  readonly id: string
  readonly handle: string
  readonly verdict: 'nothingMissed' | 'missed' | null
  /** The text as the team reads it; only for the one who looks. */
  readonly text: string
  readonly proposedText: string | null
}
export type SecondLookView = {
  readonly id: string
  readonly number: number
  readonly looker: string
  readonly isMine: boolean
  readonly seed: string
  readonly population: number
  readonly size: number
  readonly at: Date
  readonly comments: readonly LookComment[]
}

/** Every second look, the newest first; the comments with their texts only for whoever is to look. */
export async function secondLooks({ projectId, memberId }: Member<'comment.admit'>): Promise<SecondLookView[]> {
  const rows = await db().secondLook.findMany({
    where: { projectId },
    select: {
      ...{ id: true, number: true, seed: true, population: true, size: true, at: true, lookerId: true },
      looker: { select: { person: { select: { name: true } } } },
      comments: {
        select: {
          verdict: true,
          comment: {
            select: { id: true, number: true, textRev: true, texts: { select: { rev: true, text: true, proposedText: true } } },
          },
        },
        orderBy: { rank: 'asc' },
      },
    },
    orderBy: { number: 'desc' },
    take: 20,
  })
  return rows.map(({ lookerId, looker, comments, ...look }) => ({
    ...look,
    looker: looker.person.name,
    isMine: lookerId === memberId,
    comments: comments.map(({ verdict, comment }) => {
      const now = lookerId === memberId ? comment.texts.find(({ rev }) => rev === comment.textRev) : undefined
      const handle = formatHandle('comment', comment.number)
      return { id: comment.id, handle, verdict, text: now?.text ?? '', proposedText: now?.proposedText ?? null }
    }),
  }))
}

/** What all second looks together showed: the newest verdict on each comment, as numbers. */
export async function secondLookSummary({ projectId }: Member<'comment.count'>): Promise<SecondLookResult> {
  const rows = await db().secondLookComment.findMany({
    where: { projectId, verdict: { not: null } },
    select: { commentId: true, verdict: true },
    orderBy: { judgedAt: 'asc' },
  })
  const newest = new Map(rows.map(({ commentId, verdict }) => [commentId, verdict]))
  return secondLookResult([...newest.values()].map((verdict) => (verdict === 'missed' ? 'missed' : 'nothing-missed')))
}

/** Who can be asked to look again. */
export async function custodiansOf({ projectId }: Member<'comment.admit'>): Promise<{ id: string; name: string }[]> {
  const rows = await db().member.findMany({
    where: { projectId, leftAt: null, roles: { has: 'custodian' } },
    select: { id: true, person: { select: { name: true } } },
    orderBy: [{ joinedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, person }) => ({ id, name: person.name }))
}
