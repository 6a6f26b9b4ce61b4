import type { DeskBeside } from '@/lib/domain/coding/desk/desk-memos'
import type { MemoKind } from '@/lib/domain/coding/memo'
import { formatHandle, parseHandle } from '@/lib/domain/project/handle'
import { db } from '@/lib/server/db'
import type { Prisma } from '@/lib/server/generated/client'
import type { Member } from '@/lib/server/member'
import { memoSight } from '@/lib/server/memo-sight'
import type { DeskRound } from './desk'
import { type LivingCoding, livingCodings } from './living-codings'

export type MemoAnswer = {
  readonly id: string
  readonly words: string
  readonly by: string
  readonly isMine: boolean
  readonly at: Date
  readonly changedAt: Date | null
}
export type MemoView = MemoAnswer & {
  readonly kind: MemoKind
  /** Handles of what it is about, with the way there; none for the project as a whole. */
  readonly about: readonly { readonly handle: string; readonly name: string; readonly path: string }[]
  /** The words of the comment that it stands at; null when it stands at none. */
  readonly quote: string | null
  readonly settledAt: Date | null
  /** True while nobody but its writer sees it, because it tells of work in a round that is open. */
  readonly isBlind: boolean
  readonly answers: readonly MemoAnswer[]
}
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

const columns = {
  ...{ id: true, kind: true, words: true, memberId: true, at: true, changedAt: true, settledAt: true, codingId: true },
  ...{ textRev: true, start: true, end: true, themeId: true, replyToId: true },
  member: {
    select: { person: { select: { name: true } }, rounds: { where: { round: { state: 'open' } }, select: { roundId: true } } },
  },
  round: { select: { number: true, state: true } },
  comment: { select: { number: true, textRev: true, texts: { select: { rev: true, text: true } } } },
  coding: {
    select: {
      code: { select: { id: true } },
      round: { select: { number: true, state: true } },
      text: { select: { comment: { select: { number: true, textRev: true, texts: { select: { rev: true, text: true } } } } } },
    },
  },
  code: {
    select: {
      number: true,
      ownerId: true,
      textRev: true,
      clause: { select: { number: true } },
      texts: { select: { rev: true, name: true } },
    },
  },
  theme: { select: { number: true } },
  clause: { select: { number: true } },
} satisfies Prisma.MemoSelect
type Row = Prisma.MemoGetPayload<{ select: typeof columns }>
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
    select: columns,
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: onePage + 1,
  })
  const memos = await viewsOf(member, rows.slice(0, onePage), sight)
  return { memos, next: rows.length > onePage ? (memos.at(-1)?.id ?? null) : null }
}

/** Every memo that this member may see, oldest first, for what is printed. */
export async function allMemos(member: Member<'project.read'>): Promise<readonly MemoView[]> {
  const sight = await memoSight(db(), member.projectId, member.memberId)
  const rows = await db().memo.findMany({
    where: { AND: [sight, { replyToId: null, removedAt: null }] },
    select: columns,
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return viewsOf(member, rows, sight)
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

async function viewsOf(member: Member<'project.read'>, rows: readonly Row[], sight: Prisma.MemoWhereInput): Promise<MemoView[]> {
  const { projectId, memberId } = member
  const answers = await db().memo.findMany({
    where: { AND: [sight, { removedAt: null, replyToId: { in: rows.map(({ id }) => id) } }] },
    select: {
      ...{ id: true, words: true, memberId: true, at: true, changedAt: true, replyToId: true },
      member: { select: { person: { select: { name: true } } } },
    },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  const living = await livingCodings(
    projectId,
    rows.flatMap(({ codingId }) => codingId ?? []),
  )
  const codes = await codeNames(
    projectId,
    [...living.values()].map(({ codeId }) => codeId),
  )
  const answersOf = (id: string) =>
    answers
      .filter(({ replyToId }) => replyToId === id)
      .map(({ id: own, words, memberId: by, at, changedAt, member: { person } }) => ({
        ...{ id: own, words, at, changedAt },
        ...{ by: person.name, isMine: by === memberId },
      }))
  return rows.map((row) => {
    const coding = row.codingId === null ? undefined : living.get(row.codingId)
    return {
      ...{ id: row.id, kind: row.kind, words: row.words, at: row.at, changedAt: row.changedAt, settledAt: row.settledAt },
      ...{ by: row.member.person.name, isMine: row.memberId === memberId },
      about: aboutOf(row, coding && codes.get(coding.codeId)),
      quote: quoteOf(row, coding),
      isBlind: row.memberId === memberId && tellsOfOpenWork(row),
      answers: answersOf(row.id),
    }
  })
}

type Named = { readonly handle: string; readonly name: string; readonly path: string }

function aboutOf(row: Row, coded: Named | undefined): Named[] {
  const comment = row.comment ?? row.coding?.text.comment
  const round = row.round ?? row.coding?.round
  const found = (handle: string, path = `/find/${handle}`): Named => ({ handle, name: '', path })
  return [
    ...(row.code ? [codeNamed(row.code)] : []),
    ...(coded ? [coded] : []),
    ...(row.clause ? [found(formatHandle('clause', row.clause.number))] : []),
    ...(row.theme ? [found(formatHandle('theme', row.theme.number))] : []),
    ...(comment ? [found(formatHandle('comment', comment.number))] : []),
    ...(round ? [found(`round ${round.number}`, `/coding/${round.number}`)] : []),
  ]
}

function codeNamed(code: NonNullable<Row['code']>): Named {
  const handle = code.clause ? formatHandle('clause', code.clause.number) : formatHandle('code', code.number ?? 0)
  const name = code.texts.find(({ rev }) => rev === code.textRev)?.name ?? ''
  // A private code has no page of its own.
  return code.ownerId === null ? { handle, name, path: `/find/${handle}` } : { handle: '', name, path: '' }
}

async function codeNames(projectId: number, ids: readonly string[]): Promise<ReadonlyMap<string, Named>> {
  const rows = await db().code.findMany({
    where: { projectId, id: { in: [...new Set(ids)] } },
    select: { id: true, ...columns.code.select },
    orderBy: { id: 'asc' },
  })
  return new Map(rows.map(({ id, ...code }) => [id, codeNamed(code)]))
}

function quoteOf(row: Row, coding: LivingCoding | undefined): string | null {
  const comment = row.comment ?? row.coding?.text.comment
  const place =
    coding ?? (row.start !== null && row.end !== null ? { textRev: row.textRev, start: row.start, end: row.end } : null)
  if (!comment || !place || place.textRev !== comment.textRev) return null
  return comment.texts.find(({ rev }) => rev === place.textRev)?.text?.slice(place.start, place.end) ?? null
}

function tellsOfOpenWork(row: Row): boolean {
  if (row.round?.state === 'open' || row.coding?.round.state === 'open' || (row.code && row.code.ownerId !== null)) return true
  return !row.round && !row.coding && row.themeId === null && row.member.rounds.length > 0
}
