import type { ContextClause, ContextCopy, DeskContext } from '@/lib/domain/coding/desk/desk-context'
import { novelWords } from '@/lib/domain/comment/near-copies/novel-words'
import { formatHandle } from '@/lib/domain/project/handle'
import { db } from '@/lib/server/db'
import type { Prisma } from '@/lib/server/generated/client'
import { admit, type Member } from '@/lib/server/member'
import { publishedVersion } from './clauses'
import { countable } from './countable'
import type { DeskRound } from './desk'
import { contextCodes } from './desk-context-codes'
import { deskCopies } from './desk-copies'
import { seenTexts } from './seen-texts'

type Round = DeskRound & { readonly codebookId: string }
type Coder = Member<'coding.read-own'>

const mostCopies = 5
const mostOthers = 20
const columns = {
  ...{ id: true, textRev: true, clauseId: true, texts: { select: { rev: true, text: true } } },
  submission: { select: { commenterId: true, version: { select: { number: true } } } },
} satisfies Prisma.CommentSelect
type Row = Prisma.CommentGetPayload<{ select: typeof columns }>

/**
 * What stands around a comment of the coder's own list: clauses with their neighbours, the codes that are asked about as the round
 * words them, near copies, and the commenter's other comments where the round lets coders see them. Null for any other comment.
 */
export async function deskContext(
  member: Coder,
  round: Round,
  commentId: string,
  codeIds: readonly string[],
): Promise<DeskContext | null> {
  const { projectId, memberId: coderId } = member
  const comment = await db().comment.findFirst({
    where: { projectId, id: commentId, ...countable, assignments: { some: { roundId: round.id, coderId } } },
    select: columns,
  })
  if (!comment) return null
  const [clauses, codes, copies, others] = await Promise.all([
    clausesAround(projectId, round, comment, codeIds),
    contextCodes(member, round, commentId, codeIds),
    copiesOf(member, round, comment),
    round.seesOthers ? othersOf(projectId, round, comment) : null,
  ])
  return { clauses, codes, copies, others }
}

/** The clause that was aimed at, where coders may know, and those whose codes are asked about; as the commenter read them. */
async function clausesAround(
  projectId: number,
  round: Round,
  { clauseId: target, submission }: Row,
  codeIds: readonly string[],
): Promise<ContextClause[]> {
  const coded = await db().code.findMany({
    where: { projectId, id: { in: [...codeIds] }, clauseId: { not: null } },
    select: { clauseId: true },
    orderBy: { position: 'asc' },
  })
  const wanted = new Set([...(round.seesTarget && target ? [target] : []), ...coded.flatMap(({ clauseId }) => clauseId ?? [])])
  if (wanted.size === 0) return []
  const read = await publishedVersion(projectId, submission.version?.number)
  const newest = submission.version ? await publishedVersion(projectId) : null
  return [...wanted].flatMap((id) => {
    const list =
      [read, newest].map((version) => version?.clauses ?? []).find((all) => all.some((one) => one.clauseId === id)) ?? []
    const at = list.findIndex(({ clauseId }) => clauseId === id)
    const clause = list[at]
    if (!clause) return []
    const [before, after] = [list[at - 1]?.text ?? null, list[at + 1]?.text ?? null]
    return [{ handle: clause.handle ?? '', text: clause.text, before, after, isTarget: round.seesTarget && id === target }]
  })
}

async function copiesOf(member: Coder, round: Round, comment: Row): Promise<ContextCopy[]> {
  const copies = (await deskCopies(member, round, comment.id)).slice(0, mostCopies)
  const texts = await seenTexts(
    admit(member, 'comment.read'),
    copies.map(({ commentId }) => commentId),
  )
  const own = textOf(comment)
  return copies.flatMap(({ commentId, handle }) => {
    const text = texts.get(commentId)?.text
    return text === undefined ? [] : [{ handle, text, novel: novelWords(own, text) }]
  })
}

async function othersOf(projectId: number, round: Round, { id, submission }: Row): Promise<NonNullable<DeskContext['others']>> {
  const rows = await db().comment.findMany({
    where: {
      ...{ projectId, id: { not: id }, state: 'admitted' },
      submission: { ...countable.submission, commenterId: submission.commenterId },
    },
    select: {
      ...{ number: true, textRev: true, clause: { select: { number: true } } },
      texts: { select: { rev: true, text: true } },
    },
    orderBy: [{ rank: 'asc' }, { id: 'asc' }],
    take: mostOthers,
  })
  return rows.map((row) => ({
    handle: formatHandle('comment', row.number),
    target: round.seesTarget && row.clause ? formatHandle('clause', row.clause.number) : null,
    text: textOf(row),
  }))
}

function textOf({ textRev, texts }: Pick<Row, 'textRev' | 'texts'>): string {
  return texts.find(({ rev }) => rev === textRev)?.text ?? ''
}
