import type { PlacedPassage } from '@/lib/domain/comment/passage'
import type { Translation } from '@/lib/domain/comment/translation'
import { type Permits, permits, type Use } from '@/lib/domain/comment/uses'
import { formatHandle, parseHandle } from '@/lib/domain/project/handle'
import { db } from '@/lib/server/db'
import type { Prisma } from '@/lib/server/generated/client'
import type { Member } from '@/lib/server/member'
import { passageColumns, passagesOf } from './passages'
import { shownTranslations } from './translations'

export type CommentView = {
  readonly id: string
  readonly handle: string
  readonly commenter: string
  /** Handle of the clause that was aimed at; null for the whole. */
  readonly target: string | null
  readonly clauseId: string | null
  /** The published words of that clause which were aimed at; null for all of it. */
  readonly passage: PlacedPassage | null
  /** The question that it answers, as the survey put it; null when nobody asked one. */
  readonly asked: string | null
  readonly text: string
  readonly proposedText: string | null
  /** A second text beside `text`, to read along; no position refers to it. */
  readonly translation: Translation | null
  readonly rev: number
  readonly allows: readonly Use[]
  readonly permits: Permits
  readonly attributes: Readonly<Record<string, string>> | null
  readonly receivedOn: Date
}

const columns = {
  id: true,
  number: true,
  ...passageColumns,
  textRev: true,
  asked: true,
  clause: { select: { number: true } },
  texts: { select: { rev: true, text: true, proposedText: true } },
  submission: {
    select: { allows: true, attributes: true, receivedOn: true, versionId: true, commenter: { select: { number: true } } },
  },
} satisfies Prisma.CommentSelect
type Row = Prisma.CommentGetPayload<{ select: typeof columns }>

/** Admitted, allowed as research data and not taken back: what may be coded and counted. */
const asData = { state: 'admitted', submission: { state: 'admitted', allows: { has: 'research' } } } as const
/** Admitted for the revision alone: for the eyes of editor and custodian. */
const sealed = {
  state: 'admitted',
  submission: { state: 'admitted', allows: { has: 'revise' }, NOT: { allows: { has: 'research' } } },
} as const
const inOrder = [{ rank: 'asc' }, { id: 'asc' }] satisfies Prisma.CommentOrderByWithRelationInput[]

/** Every comment that may be coded, in the order that the dice gave them: it says nothing of arrival. */
export async function codableComments({ projectId }: Member<'comment.read'>): Promise<CommentView[]> {
  const rows = await db().comment.findMany({ where: { projectId, ...asData }, select: columns, orderBy: inOrder })
  return viewsOf(projectId, rows)
}

/** One such comment by its handle; null when there is none that may be read. */
export async function commentByHandle({ projectId }: Member<'comment.read'>, handle: string): Promise<CommentView | null> {
  const parsed = parseHandle(handle)
  if (parsed?.kind !== 'comment') return null
  const row = await db().comment.findFirst({ where: { projectId, number: parsed.number, ...asData }, select: columns })
  return row && ((await viewsOf(projectId, [row]))[0] ?? null)
}

export type CommentPage = { readonly comments: readonly CommentView[]; readonly next: string | null }

/** A page of them, on from the comment `after`. */
export async function commentPage(
  { projectId }: Member<'comment.read'>,
  { after, of = 50 }: { after?: string | undefined; of?: number } = {},
): Promise<CommentPage> {
  const from = after ? parseHandle(after) : null
  const start =
    from && (await db().comment.findFirst({ where: { projectId, number: from.number }, select: { rank: true, id: true } }))
  const beyond = start ? { OR: [{ rank: { gt: start.rank } }, { rank: start.rank, id: { gt: start.id } }] } : {}
  const rows = await db().comment.findMany({
    where: { projectId, ...asData, ...beyond },
    select: columns,
    orderBy: inOrder,
    take: of + 1,
  })
  const comments = await viewsOf(projectId, rows.slice(0, of))
  return { comments, next: rows.length > of ? (comments.at(-1)?.handle ?? null) : null }
}

/** Comments that may move the text and may not be studied. */
export async function sealedComments({ projectId }: Member<'sealed.read'>): Promise<CommentView[]> {
  const rows = await db().comment.findMany({ where: { projectId, ...sealed }, select: columns, orderBy: inOrder })
  return viewsOf(projectId, rows)
}

async function viewsOf(projectId: number, rows: readonly Row[]): Promise<CommentView[]> {
  const passageOf = await passagesOf(projectId, rows)
  const translations = await shownTranslations(
    projectId,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => viewOf(row, passageOf(row), translations.get(row.id) ?? null))
}

function viewOf(
  { number, clause, texts, textRev, submission, ...row }: Row,
  passage: PlacedPassage | null,
  translation: Translation | null,
): CommentView {
  const text = texts.find(({ rev }) => rev === textRev)
  const { attributes, allows, receivedOn, commenter } = submission
  return {
    id: row.id,
    clauseId: row.clauseId,
    handle: formatHandle('comment', number),
    commenter: formatHandle('commenter', commenter.number),
    target: clause && formatHandle('clause', clause.number),
    passage,
    asked: row.asked,
    text: text?.text ?? '',
    proposedText: text?.proposedText ?? null,
    translation,
    rev: textRev,
    allows,
    permits: permits(allows),
    attributes: wordsOf(attributes),
    receivedOn,
  }
}

function wordsOf(attributes: unknown): Readonly<Record<string, string>> | null {
  if (typeof attributes !== 'object' || attributes === null || Array.isArray(attributes)) return null
  return Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, String(value)]))
}
