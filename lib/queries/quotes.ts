import { asItCounts } from '@/lib/domain/coding/as-it-counts'
import type { QuotedPlace } from '@/lib/domain/points/paraphrase'
import { alsoPublic } from '@/lib/domain/points/retold'
import { formatHandle } from '@/lib/domain/project/handle'
import { quoteId } from '@/lib/domain/release/short-id'
import { overlaps } from '@/lib/domain/span/span'
import { db } from '@/lib/server/db'
import type { Prisma } from '@/lib/server/generated/client'
import { admit, type Member } from '@/lib/server/member'
import { countable } from './countable'
import { type ParaphraseView, paraphrasesOf } from './paraphrases'
import { publicTexts } from './public-texts'
import { seenTexts } from './seen-texts'
import { codesToday, settledWork } from './settled'

export type QuotedCode = {
  readonly id: string
  readonly kind: 'clause' | 'content'
  /** Empty for a private code. */
  readonly handle: string
  readonly name: string
  readonly colour: number
}
export type BasketQuote = {
  readonly id: string
  readonly quote: string
  readonly quoteId: string
  readonly handle: string
  readonly commenter: string
  readonly why: string
  readonly by: string
  readonly isMine: boolean
  readonly round: number
  /** True while its round is open: then nobody but its coder sees it. */
  readonly isBlind: boolean
  readonly codes: readonly QuotedCode[]
  /** True where the codes are what the comment counts as; else they are those of its coder in that round. */
  readonly isSettled: boolean
  readonly mayBeQuoted: boolean
  readonly place: QuotedPlace
  /** What stands beside words that may not be quoted; null where nobody wrote it. */
  readonly paraphrase: ParaphraseView | null
  /** Public texts that repeat words which may be quoted. */
  readonly alsoPublic: readonly string[]
}
export type QuoteBasket = { readonly quotes: readonly BasketQuote[]; readonly next: string | null }

const onePage = 50
const columns = {
  ...{ id: true, commentId: true, textRev: true, start: true, end: true, why: true, coderId: true, roundId: true },
  assignment: {
    select: {
      roundCoder: {
        select: { coder: { select: { person: { select: { name: true } } } }, round: { select: { number: true, state: true } } },
      },
    },
  },
} satisfies Prisma.QuotedSelect
type Row = Prisma.QuotedGetPayload<{ select: typeof columns }>

/** The quotable passages, newest first, 50 a page on from the one with id `after`: of open rounds only the member's own. */
export async function quoteBasket(member: Member<'project.read' | 'comment.read'>, after?: string): Promise<QuoteBasket> {
  const { projectId, memberId } = member
  const last =
    after && (await db().quoted.findUnique({ where: { projectId_id: { projectId, id: after } }, select: { at: true } }))
  const beyond = last && after ? { OR: [{ at: { lt: last.at } }, { at: last.at, id: { lt: after } }] } : {}
  const isSeen = { OR: [{ coderId: memberId }, { assignment: { roundCoder: { round: { state: { not: 'open' as const } } } } }] }
  const rows = await db().quoted.findMany({
    where: { projectId, removedAt: null, AND: [beyond, isSeen, { assignment: { comment: countable } }] },
    select: columns,
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: onePage + 1,
  })
  const page = rows.slice(0, onePage)
  return { quotes: await viewsOf(member, page), next: rows.length > onePage ? (page.at(-1)?.id ?? null) : null }
}

async function viewsOf(member: Member<'project.read' | 'comment.read'>, rows: readonly Row[]): Promise<BasketQuote[]> {
  const { memberId } = member
  const texts = await seenTexts(
    admit(member, 'comment.read'),
    rows.map(({ commentId }) => commentId),
  )
  const paraphraseAt = await paraphrasesOf(member)
  const published = await publicTexts(admit(member, 'project.read'))
  const codesAt = await codesOn(member, rows)
  return rows.flatMap((row) => {
    const { id, commentId, textRev, start, end, why, coderId, assignment } = row
    const text = texts.get(commentId)
    if (!text || text.rev !== textRev || end > text.text.length) return []
    const { coder, round } = assignment.roundCoder
    const place = { commentId, textRev, start, end }
    const quote = text.text.slice(start, end)
    return [
      {
        ...{ id, quote, place, why, handle: text.handle, commenter: text.commenter, mayBeQuoted: text.mayBeQuoted },
        quoteId: quoteId({ handle: text.handle, start, end, rev: textRev }),
        ...{ by: coder.person.name, isMine: coderId === memberId, round: round.number, isBlind: round.state === 'open' },
        ...codesAt(row),
        paraphrase: text.mayBeQuoted ? null : paraphraseAt(place),
        alsoPublic: text.mayBeQuoted ? alsoPublic(quote, published) : [],
      },
    ]
  })
}

/** Codes on the words of each passage, by their place in the text: what is settled or, before that, what its own coder put there. */
async function codesOn(
  member: Member<'project.read' | 'comment.read'>,
  rows: readonly Row[],
): Promise<(row: Row) => Pick<BasketQuote, 'codes' | 'isSettled'>> {
  const { projectId } = member
  const commentIds = [...new Set(rows.map(({ commentId }) => commentId))]
  const settled = new Map(
    (await settledWork(admit(member, 'project.read'), commentIds)).comments.map((one) => [one.commentId, one.codings]),
  )
  const made = await db().coding.findMany({
    where: {
      ...{ projectId, layer: 'independent', diedActId: null },
      OR: rows.map(({ roundId, coderId, commentId }) => ({ roundId, coderId, commentId })),
    },
    select: {
      id: true,
      roundId: true,
      coderId: true,
      layer: true,
      commentId: true,
      codeId: true,
      start: true,
      end: true,
      stance: true,
    },
    orderBy: [{ start: 'asc' }, { end: 'desc' }, { id: 'asc' }],
  })
  const own = asItCounts(made, await codesToday(projectId))
  const codes = await codeNames(
    projectId,
    [...[...settled.values()].flat(), ...own].map(({ codeId }) => codeId),
  )
  return (row) => {
    const isOpen = row.assignment.roundCoder.round.state === 'open'
    const there = isOpen ? undefined : settled.get(row.commentId)
    const ofCoder = ({ roundId, coderId, commentId }: (typeof own)[number]) =>
      roundId === row.roundId && coderId === row.coderId && commentId === row.commentId
    const on = (there ?? own.filter(ofCoder)).filter((coding) => overlaps(coding, row))
    const ids = [...new Set(on.map(({ codeId }) => codeId))]
    return { codes: ids.flatMap((id) => codes.get(id) ?? []), isSettled: there !== undefined }
  }
}

async function codeNames(projectId: number, ids: readonly string[]): Promise<ReadonlyMap<string, QuotedCode>> {
  const rows = await db().code.findMany({
    where: { projectId, id: { in: [...new Set(ids)] } },
    select: {
      ...{ id: true, kind: true, number: true, textRev: true, ownerId: true, clause: { select: { number: true } } },
      texts: { select: { rev: true, name: true, colour: true } },
    },
    orderBy: { id: 'asc' },
  })
  return new Map(
    rows.flatMap(({ id, kind, number, textRev, ownerId, clause, texts }) => {
      const text = texts.find(({ rev }) => rev === textRev)
      const handle = clause ? formatHandle('clause', clause.number) : ownerId ? '' : formatHandle('code', number ?? 0)
      return text ? [[id, { id, kind, handle, name: text.name, colour: text.colour }] as const] : []
    }),
  )
}
