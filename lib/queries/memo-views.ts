import type { MemoKind } from '@/lib/domain/coding/memo'
import { formatHandle } from '@/lib/domain/project/handle'
import { db } from '@/lib/server/db'
import type { Prisma } from '@/lib/server/generated/client'
import type { Member } from '@/lib/server/member'
import { type LivingCoding, livingCodings } from './living-codings'

export type MemoAnswer = {
  readonly id: string
  readonly words: string
  readonly by: string
  readonly isMine: boolean
  readonly at: Date
  readonly changedAt: Date | null
  /** True while nobody but its writer sees it, because it tells, or may tell, of work in a round that is open. */
  readonly isBlind: boolean
}
export type MemoView = MemoAnswer & {
  readonly kind: MemoKind
  /** Handles of what it is about, with the way there; none for the project as a whole. */
  readonly about: readonly { readonly handle: string; readonly name: string; readonly path: string }[]
  /** The words of the comment that it stands at; null when it stands at none. */
  readonly quote: string | null
  readonly settledAt: Date | null
  /** The coding that it was written on, whatever became of that. */
  readonly codingId: string | null
  readonly answers: readonly MemoAnswer[]
}
/** Its writer, with the open rounds in which they code. */
const writer = {
  select: {
    person: { select: { name: true } },
    rounds: { where: { round: { state: 'open' } }, select: { round: { select: { openedAt: true } } } },
  },
} as const satisfies Prisma.MemberDefaultArgs
export const memoColumns = {
  ...{ id: true, kind: true, words: true, memberId: true, at: true, changedAt: true, settledAt: true, codingId: true },
  ...{ textRev: true, start: true, end: true, themeId: true, replyToId: true },
  member: writer,
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
type Row = Prisma.MemoGetPayload<{ select: typeof memoColumns }>

/** Memos with the answers to each, as far as the member sees them by `sight`. */
export async function memoViews(
  member: Member<'project.read'>,
  rows: readonly Row[],
  sight: Prisma.MemoWhereInput,
): Promise<MemoView[]> {
  if (rows.length === 0) return []
  const { projectId, memberId } = member
  const answers = await db().memo.findMany({
    where: { AND: [sight, { removedAt: null, replyToId: { in: rows.map(({ id }) => id) } }] },
    select: {
      ...{ id: true, words: true, memberId: true, at: true, changedAt: true, replyToId: true },
      member: writer,
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
  const answersOf = (row: Row) =>
    answers
      .filter(({ replyToId }) => replyToId === row.id)
      .map(({ id, words, memberId: by, at, changedAt, member: writer }) => ({
        ...{ id, words, at, changedAt, by: writer.person.name, isMine: by === memberId },
        isBlind: by === memberId && tellsOfOpenWork({ ...row, at, changedAt, member: writer }),
      }))
  return rows.map((row) => {
    const coding = row.codingId === null ? undefined : living.get(row.codingId)
    return {
      ...{ id: row.id, kind: row.kind, words: row.words, at: row.at, changedAt: row.changedAt, settledAt: row.settledAt },
      codingId: row.codingId,
      ...{ by: row.member.person.name, isMine: row.memberId === memberId },
      about: aboutOf(row, coding && codes.get(coding.codeId)),
      quote: quoteOf(row, coding),
      isBlind: row.memberId === memberId && tellsOfOpenWork(row),
      answers: answersOf(row),
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
    select: { id: true, ...memoColumns.code.select },
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
  if (row.round || row.coding || row.themeId !== null) return false
  const written = row.changedAt ?? row.at
  return row.member.rounds.some(({ round: { openedAt } }) => written >= openedAt)
}
