import { parseHandle } from '@/lib/domain/project/handle'
import type { Tx } from '@/lib/server/db'
import type { AnyMember } from '@/lib/server/member'
import { memoSight, openTo } from '@/lib/server/memo-sight'
import { Refusal } from '@/lib/server/refusal'

/** What a memo is about; all null when it is about the project as a whole. */
export type MemoAbout = Readonly<
  Record<'roundId' | 'commentId' | 'codingId' | 'codeId' | 'themeId' | 'clauseId' | 'replyToId', string | null>
>
type Columns = Omit<MemoAbout, 'replyToId'>

/** The ids of what a handle names, as people type it: C-041, K-07, T-12, TH-3 or “round 2”. Nothing typed is the project. */
export async function aboutHandle(tx: Tx, projectId: number, typed: string): Promise<Partial<MemoAbout>> {
  const asked = typed.trim()
  if (asked === '') return {}
  const ofRound = /^round\s*(\d{1,6})$/i.exec(asked)
  const handle = ofRound ? null : parseHandle(asked)
  const where = { projectId, number: Number(ofRound?.[1] ?? handle?.number ?? 0) }
  const found = ofRound
    ? { roundId: (await tx.round.findFirst({ where, select: { id: true } }))?.id }
    : handle?.kind === 'comment'
      ? { commentId: (await tx.comment.findFirst({ where, select: { id: true } }))?.id }
      : handle?.kind === 'clause'
        ? { clauseId: (await tx.clause.findFirst({ where, select: { id: true } }))?.id }
        : handle?.kind === 'code'
          ? { codeId: (await tx.code.findFirst({ where, select: { id: true } }))?.id }
          : handle?.kind === 'theme'
            ? { themeId: (await tx.theme.findFirst({ where, select: { id: true } }))?.id }
            : {}
  const [known] = Object.entries(found).filter(([, id]) => id !== undefined)
  if (!known)
    throw new Refusal('input', 'Nothing here has this handle.', {
      about: 'Write a handle like C-041, K-07, T-12, TH-3 or “round 2”, or leave it empty.',
    })
  return Object.fromEntries([known])
}

/** A memo can be about what its writer may see: not about somebody else's coding or code in an open round. */
export async function requireVisible(tx: Tx, { projectId, memberId }: AnyMember, about: Columns): Promise<void> {
  const isMineOrClosed = [{ round: { state: { not: 'open' as const } } }, { coderId: memberId }]
  const isData = { state: 'admitted' as const, submission: { state: 'admitted' as const, allows: { has: 'research' as const } } }
  const at = (id: string) => ({ projectId, id })
  const { roundId, commentId, codingId, codeId, themeId, clauseId } = about
  const found = [
    roundId && (await tx.round.findFirst({ where: at(roundId), select: { id: true } })),
    commentId && (await tx.comment.findFirst({ where: { ...at(commentId), ...isData }, select: { id: true } })),
    codingId &&
      (await tx.coding.findFirst({
        where: { ...at(codingId), OR: isMineOrClosed, text: { comment: isData } },
        select: { id: true },
      })),
    codeId && (await tx.code.findFirst({ where: { ...at(codeId), ...openTo(memberId) }, select: { id: true } })),
    themeId && (await tx.theme.findFirst({ where: at(themeId), select: { id: true } })),
    clauseId && (await tx.clause.findFirst({ where: at(clauseId), select: { id: true } })),
  ]
  if (found.filter(Boolean).length < Object.values(about).filter(Boolean).length)
    throw new Refusal('not-found', 'What this note is about is not there any more.')
}

/** The memo that is answered, as far as the member may see it: an answer is about the same, and stands under the first memo. */
export async function requireThread(tx: Tx, { projectId, memberId }: AnyMember, id: string): Promise<MemoAbout> {
  const memo = await tx.memo.findFirst({
    where: { AND: [{ id, removedAt: null }, await memoSight(tx, projectId, memberId)] },
    select: {
      ...{ id: true, replyToId: true, memberId: true },
      ...{ roundId: true, commentId: true, codingId: true, codeId: true, themeId: true, clauseId: true },
    },
  })
  if (!memo) throw new Refusal('not-found', 'This memo is not there any more. Reload the page.')
  const { id: own, replyToId, memberId: _, ...about } = memo
  return { ...about, replyToId: replyToId ?? own }
}

/** Whether what a member writes about this tells of work that others may not see yet. */
export async function isBlind(tx: Tx, { projectId, memberId }: AnyMember, about: Columns): Promise<boolean> {
  const { roundId, codingId, codeId, themeId } = about
  const open = { projectId, state: 'open' as const }
  if (roundId && (await tx.round.count({ where: { ...open, id: roundId } })) > 0) return true
  if (codingId && (await tx.coding.count({ where: { projectId, id: codingId, round: { state: 'open' } } })) > 0) return true
  if (codeId && (await tx.code.count({ where: { projectId, id: codeId, ownerId: { not: null } } })) > 0) return true
  if (roundId || codingId || themeId) return false
  return (await tx.roundCoder.count({ where: { projectId, coderId: memberId, round: { state: 'open' } } })) > 0
}
