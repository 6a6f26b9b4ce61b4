import type { DeskBeside } from '@/lib/domain/coding/desk/desk-memos'
import type { MemoKind } from '@/lib/domain/coding/memo'
import { parseHandle } from '@/lib/domain/project/handle'
import { db } from '@/lib/server/db'
import type { Prisma } from '@/lib/server/generated/client'
import type { Member } from '@/lib/server/member'
import { memoSight } from '@/lib/server/memo-sight'
import type { DeskRound } from './desk'
import { livingCodings } from './living-codings'
import { type MemoView, memoColumns, memoViews } from './memo-views'

export type MemoPage = { readonly memos: readonly MemoView[]; readonly next: string | null }
export type MemosAsked = {
  readonly kind?: MemoKind | undefined
  /** Words that it or an answer to it holds, letter case aside. */
  readonly words?: string | undefined
  /** A handle, or `round 2`: what it is about. */
  readonly about?: string | undefined
  readonly mine?: boolean | undefined
  /** Threads that were answered and not settled. */
  readonly unsettled?: boolean | undefined
  /** The memo that the page goes on after. */
  readonly after?: string | undefined
}

const onePage = 30

/** Memos that this member may see, newest first, each with the answers to it; 30 a page. */
export async function memosOf(member: Member<'project.read'>, asked: MemosAsked = {}): Promise<MemoPage> {
  const { projectId, memberId } = member
  const sight = await memoSight(db(), projectId, memberId)
  const about = asked.about ? await aboutWhere(projectId, asked.about) : {}
  if (about === null) return { memos: [], next: null }
  const words = asked.words?.normalize('NFC').trim()
  const holds = words ? { words: { contains: words, mode: 'insensitive' as const } } : null
  const answered = { replies: { some: { AND: [sight, { removedAt: null }] } } }
  const last = asked.after
    ? await db().memo.findFirst({ where: { AND: [{ id: asked.after }, sight] }, select: { at: true, id: true } })
    : null
  const rows = await db().memo.findMany({
    where: {
      AND: [
        sight,
        { replyToId: null, removedAt: null, ...about },
        asked.kind ? { kind: asked.kind } : {},
        asked.mine ? { memberId } : {},
        asked.unsettled ? { settledAt: null, ...answered } : {},
        holds ? { OR: [holds, { replies: { some: { AND: [sight, { removedAt: null }, holds] } } }] } : {},
        last ? { OR: [{ at: { lt: last.at } }, { at: last.at, id: { lt: last.id } }] } : {},
      ],
    },
    select: memoColumns,
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: onePage + 1,
  })
  const memos = await memoViews(member, rows.slice(0, onePage), sight)
  return { memos, next: rows.length > onePage ? (memos.at(-1)?.id ?? null) : null }
}

/** Every memo that this member may see, oldest first, for what is printed. */
export async function allMemos(member: Member<'project.read'>): Promise<readonly MemoView[]> {
  const sight = await memoSight(db(), member.projectId, member.memberId)
  const rows = await db().memo.findMany({
    where: { AND: [sight, { replyToId: null, removedAt: null }] },
    select: memoColumns,
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return memoViews(member, rows, sight)
}

/**
 * What stands beside the text of a comment on the desk, oldest first: while the round is open the coder's own
 * memos alone, and at any time what the coder asked there and was answered.
 */
export async function deskMemos(
  { projectId, memberId }: Member<'coding.read-own'>,
  round: DeskRound,
  commentId: string,
): Promise<DeskBeside> {
  const rows = await db().memo.findMany({
    where: {
      AND: [
        await memoSight(db(), projectId, memberId),
        { removedAt: null, replyToId: null, commentId },
        round.state === 'open' ? { memberId } : {},
      ],
    },
    select: {
      ...{ id: true, kind: true, words: true, memberId: true, codingId: true, start: true, end: true },
      member: { select: { person: { select: { name: true } } } },
    },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  const living = await livingCodings(
    projectId,
    rows.flatMap(({ codingId }) => codingId ?? []),
  )
  const asked = await db().assignment.findFirst({
    where: { projectId, roundId: round.id, coderId: memberId, commentId },
    select: { question: true, answer: true },
  })
  const memos = rows.map(({ id, kind, words, memberId: writer, codingId, start, end, member }) => {
    const coding = codingId === null ? undefined : living.get(codingId)
    return {
      ...{ id, kind, words },
      by: writer === memberId ? null : member.person.name,
      span: coding ? { start: coding.start, end: coding.end } : start === null || end === null ? null : { start, end },
      codeId: coding?.codeId ?? null,
    }
  })
  return { memos, question: asked?.question ?? null, answer: asked?.answer ?? null }
}

async function aboutWhere(projectId: number, typed: string): Promise<Prisma.MemoWhereInput | null> {
  const ofRound = /^\s*round\s*(\d{1,6})\s*$/i.exec(typed)
  if (ofRound) return { round: { projectId, number: Number(ofRound[1]) } }
  const handle = parseHandle(typed)
  const number = handle?.number ?? 0
  switch (handle?.kind) {
    case 'comment':
      return { OR: [{ comment: { projectId, number } }, { coding: { text: { comment: { projectId, number } } } }] }
    case 'code':
      return { OR: [{ code: { projectId, number } }, { coding: { code: { projectId, number } } }] }
    case 'clause': {
      const clause = { projectId, number }
      return { OR: [{ clause }, { code: { clause } }, { coding: { code: { clause } } }] }
    }
    case 'theme':
      return { theme: { projectId, number } }
    default:
      return null
  }
}
