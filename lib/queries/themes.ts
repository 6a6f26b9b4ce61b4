import { standingCode } from '@/lib/domain/codebook/merge'
import type { QuotedPlace } from '@/lib/domain/points/paraphrase'
import { alsoPublic } from '@/lib/domain/points/retold'
import { formatHandle, parseHandle } from '@/lib/domain/project/handle'
import { quoteId } from '@/lib/domain/release/short-id'
import { type ThemeState, themeState } from '@/lib/domain/themes/theme'
import { db } from '@/lib/server/db'
import { admit, type Member } from '@/lib/server/member'
import { codableComments } from './comments'
import { countable } from './countable'
import { type ParaphraseView, paraphrasesOf } from './paraphrases'
import { publicTexts } from './public-texts'
import { codesToday, settledWork } from './settled'

export type ThemeLine = {
  readonly handle: string
  readonly claim: string
  readonly state: ThemeState
  readonly codes: number
  readonly codings: number
}
export type ThemeQuote = {
  readonly codingId: string
  readonly role: 'supports' | 'contradicts' | 'nuances' | 'none'
  readonly quote: string
  readonly quoteId: string
  readonly place: QuotedPlace
  readonly mayBeQuoted: boolean
  /** What stands beside words that may not be quoted; null when nobody wrote it. */
  readonly paraphrase: ParaphraseView | null
  /** Public texts that repeat a placed quote which may be quoted. */
  readonly alsoPublic: readonly string[]
  readonly commenter: string
  readonly code: string
  readonly note: string
}
export type ThemeView = {
  readonly id: string
  readonly handle: string
  readonly rev: number
  readonly claim: string
  readonly idea: string
  readonly scope: string
  readonly memo: string
  readonly state: ThemeState
  readonly inReview: boolean
  readonly codeIds: readonly string[]
  readonly quotes: readonly ThemeQuote[]
  readonly reviews: readonly {
    readonly by: string
    readonly verdict: string
    readonly words: string
    readonly isOfThisRev: boolean
  }[]
  readonly earlier: readonly { readonly rev: number; readonly claim: string }[]
}

export async function themesOf({ projectId }: Member<'theme.read'>): Promise<ThemeLine[]> {
  const rows = await db().theme.findMany({
    where: { projectId, retiredAt: null },
    select: {
      ...{ number: true, textRev: true, inReview: true },
      texts: { select: { rev: true, claim: true } },
      reviews: { select: { reviewerId: true, subjectRev: true, verdict: true, at: true } },
      _count: { select: { codes: true, codings: { where: { coding: { text: { comment: countable } } } } } },
    },
    orderBy: { number: 'asc' },
  })
  return rows.map(({ number, textRev: rev, inReview, texts, reviews, _count }) => ({
    handle: formatHandle('theme', number),
    claim: texts.find((one) => one.rev === rev)?.claim ?? '',
    state: themeState({ inReview, rev }, reviews),
    ..._count,
  }))
}

/** One theme with what was placed for and against it, and the settled codings of its codes that wait to be placed. */
export async function themeByHandle(
  member: Member<'theme.read' | 'comment.read' | 'project.read'>,
  handle: string,
): Promise<ThemeView | null> {
  const { projectId } = member
  const parsed = parseHandle(handle)
  if (parsed?.kind !== 'theme') return null
  const row = await db().theme.findUnique({
    where: { projectId_number: { projectId, number: parsed.number }, retiredAt: null },
    select: {
      ...{ id: true, textRev: true, inReview: true },
      texts: { orderBy: { rev: 'desc' } },
      codes: { select: { codeId: true } },
      codings: { select: { codingId: true, role: true, note: true } },
      reviews: {
        select: {
          reviewerId: true,
          subjectRev: true,
          verdict: true,
          at: true,
          words: true,
          reviewer: { select: { person: { select: { name: true } } } },
        },
        orderBy: { at: 'asc' },
      },
    },
  })
  const words = row?.texts.find(({ rev }) => rev === row.textRev)
  if (!row || !words) return null
  const { mergedInto } = await codesToday(projectId)
  const codeIds = [...new Set(row.codes.map(({ codeId }) => standingCode(codeId, mergedInto)))]
  const quotes = await quotesOf(admit(member, ['comment.read', 'project.read']), codeIds, row.codings)
  return {
    ...{ id: row.id, rev: row.textRev, inReview: row.inReview, codeIds, quotes },
    ...{ claim: words.claim, idea: words.idea, scope: words.scope, memo: words.memo },
    handle: formatHandle('theme', parsed.number),
    state: themeState({ inReview: row.inReview, rev: row.textRev }, row.reviews),
    reviews: row.reviews.map(({ reviewer, verdict, words: said, subjectRev }) => ({
      ...{ by: reviewer.person.name, verdict, words: said },
      isOfThisRev: subjectRev === row.textRev,
    })),
    earlier: row.texts.filter(({ rev }) => rev !== row.textRev).map(({ rev, claim }) => ({ rev, claim })),
  }
}

async function quotesOf(
  member: Member<'comment.read' | 'project.read'>,
  codeIds: readonly string[],
  placed: readonly { codingId: string; role: 'supports' | 'contradicts' | 'nuances'; note: string }[],
): Promise<ThemeQuote[]> {
  const comments = new Map((await codableComments(member)).map((comment) => [comment.id, comment]))
  const settled = (await settledWork(member)).comments.flatMap(({ codings }) => codings)
  const paraphraseAt = await paraphrasesOf(member)
  const texts = await publicTexts(member)
  const roleOf = new Map(placed.map((one) => [one.codingId, one]))
  return settled
    .filter(({ joins, codeId }) => codeIds.includes(codeId) || joins.some((id) => roleOf.has(id)))
    .flatMap(({ id, joins, commentId, codeId, start, end, textRev }) => {
      const comment = comments.get(commentId)
      if (!comment) return []
      const one = joins.map((joined) => roleOf.get(joined)).find(Boolean)
      const quote = comment.text.slice(start, end)
      const place = { commentId, start, end, textRev }
      const mayBeQuoted = comment.permits.quoteInPaper
      return [
        {
          codingId: id,
          role: one?.role ?? ('none' as const),
          note: one?.note ?? '',
          ...{ quote, place, mayBeQuoted },
          quoteId: quoteId({ handle: comment.handle, start, end, rev: textRev }),
          paraphrase: mayBeQuoted ? null : paraphraseAt(place),
          alsoPublic: mayBeQuoted && one ? alsoPublic(quote, texts) : [],
          commenter: comment.commenter,
          code: codeId,
        },
      ]
    })
}
