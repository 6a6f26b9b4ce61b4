import type { LetterPart } from '../domain/comment/incoming-file'
import { type Quote, quoteOf } from '../domain/span/quote'
import type { Span } from '../domain/span/span'
import { trimSpan } from '../domain/span/trim-span'
import type { DocxComment } from './docx-comments'
import { type DocxBody, type DocxParagraph, type DocxPiece, oldText } from './docx-paragraphs'

/** What one person did in a commented copy. `day`: the last on which they did something, null where the file has none. */
export type Reviewer = {
  readonly author: string
  readonly initials: string
  readonly day: string | null
  readonly parts: readonly LetterPart[]
}

type Found = {
  readonly author: string
  readonly initials: string
  readonly date: string
  readonly at: number
  readonly part: LetterPart
}

/** Margin comments and tracked changes by the person who made them, each in reading order. Quotes are of the text before all changes. */
export function reviewersOf({ paragraphs }: DocxBody, comments: readonly DocxComment[]): readonly Reviewer[] {
  const before = textBefore(paragraphs)
  const found = [...commentParts(paragraphs, comments, before), ...changeParts(paragraphs, before)].toSorted(
    (a, b) => a.at - b.at,
  )
  return [...new Set(found.map(({ author }) => author))].map((author) => {
    const own = found.filter((one) => one.author === author)
    const days = own.map(({ date }) => date.slice(0, 10)).filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day))
    return {
      author,
      initials: own.find(({ initials }) => initials !== '')?.initials ?? '',
      day: days.toSorted().at(-1) ?? null,
      parts: own.map(({ part }) => part),
    }
  })
}

type Before = { readonly text: string; readonly starts: readonly number[] }

/** The words before all changes, a line for each paragraph, and where each begins. */
function textBefore(paragraphs: readonly DocxParagraph[]): Before {
  const texts = paragraphs.map(oldText)
  let at = 0
  const starts = texts.map((text) => {
    const start = at
    at += text.length + 1
    return start
  })
  return { text: texts.join('\n'), starts }
}

function commentParts(paragraphs: readonly DocxParagraph[], comments: readonly DocxComment[], before: Before): Found[] {
  const spans = commentedSpans(paragraphs, before)
  const anchors = new Map(paragraphs.flatMap(({ anchored }, nth) => anchored.map((id) => [id, nth] as const)))
  const byId = new Map(comments.map((comment) => [comment.id, comment]))
  return comments.flatMap((comment, nth): Found[] => {
    if (!/[^\s\p{Cf}]/u.test(comment.text)) return []
    const root = rootOf(comment, byId)
    const paragraph = anchors.get(root.id) ?? anchors.get(comment.id)
    const span = spans.get(root.id) ?? spans.get(comment.id) ?? wholeParagraph(paragraphs, before, paragraph)
    const answered =
      comment.answers === null ? '' : `, a reply to margin comment ${comments.findIndex(({ id }) => id === comment.answers) + 1}`
    const place = `margin comment ${nth + 1}${paragraph === undefined ? '' : `, paragraph ${paragraph + 1}`}${answered}`
    const part = reviewed('margin-comment', comment.text, span && quoteOf(before.text, span), null, place, null)
    return [
      {
        author: comment.author,
        initials: comment.initials,
        date: comment.date,
        at: span?.start ?? before.text.length + nth,
        part,
      },
    ]
  })
}

function rootOf(comment: DocxComment, byId: ReadonlyMap<string, DocxComment>): DocxComment {
  let root = comment
  for (let steps = 0; root.answers !== null && steps < 100; steps += 1)
    root = byId.get(root.answers) ?? { ...root, answers: null }
  return root
}

function commentedSpans(paragraphs: readonly DocxParagraph[], before: Before): Map<string, Span> {
  const spans = new Map<string, Span>()
  for (const [nth, { pieces }] of paragraphs.entries()) {
    let at = before.starts[nth] ?? 0
    for (const { text, change, comments } of pieces) {
      if (change === 'inserted' || change === 'both') continue
      for (const id of comments) spans.set(id, { start: spans.get(id)?.start ?? at, end: at + text.length })
      at += text.length
    }
  }
  return new Map(
    [...spans].flatMap(([id, span]) => {
      const trimmed = trimSpan(before.text, span)
      return trimmed ? [[id, trimmed] as const] : []
    }),
  )
}

function wholeParagraph(paragraphs: readonly DocxParagraph[], { text, starts }: Before, nth: number | undefined): Span | null {
  const paragraph = nth === undefined ? undefined : paragraphs[nth]
  const start = starts[nth ?? 0] ?? 0
  return paragraph ? trimSpan(text, { start, end: start + oldText(paragraph).length }) : null
}

/** One part for each stretch of paragraphs and each person who changed something in it, as if nobody else had. */
function changeParts(paragraphs: readonly DocxParagraph[], before: Before): Found[] {
  return stretches(paragraphs).flatMap(({ from, to }) => {
    const inside = paragraphs.slice(from, to)
    return authorsOf(inside).flatMap((author): Found[] => {
      const start = before.starts[from] ?? 0
      const span = trimSpan(before.text, { start, end: start + inside.map(oldText).join('\n').length })
      const old = span ? before.text.slice(span.start, span.end) : ''
      const proposed = wordingBy(author, inside).trim()
      if (proposed === old) return []
      const isMoved = inside.some(({ pieces }) => pieces.some((piece) => piece.isMoved && piece.author === author))
      const place = to - from === 1 ? `paragraph ${from + 1}` : `paragraphs ${from + 1} to ${to}`
      const remark = remarkOf(old, proposed, from, isMoved)
      const part = reviewed('tracked-change', proposed || old, span && quoteOf(before.text, span), proposed, place, remark)
      return [{ author, initials: '', date: latestDate(inside, author), at: start, part }]
    })
  })
}

/** Paragraphs that hang together because somebody joined or cut them; one that was added or struck whole stands alone. */
function stretches(paragraphs: readonly DocxParagraph[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  for (let from = 0; from < paragraphs.length; ) {
    let to = from + 1
    while (to < paragraphs.length && runsOn(paragraphs[to - 1])) to += 1
    if (authorsOf(paragraphs.slice(from, to)).length > 0) found.push({ from, to })
    from = to
  }
  return found
}

function runsOn(paragraph: DocxParagraph | undefined): boolean {
  if (!paragraph || paragraph.mark.change === 'kept') return false
  return !paragraph.pieces.every(({ change, text }) => change === paragraph.mark.change || text.trim() === '')
}

function authorsOf(paragraphs: readonly DocxParagraph[]): string[] {
  const authors = paragraphs.flatMap(({ pieces, mark }) => [
    ...pieces.filter(({ change }) => change !== 'kept').map(({ author }) => author),
    ...(mark.change === 'kept' ? [] : [mark.author]),
  ])
  return [...new Set(authors)]
}

function wordingBy(author: string, paragraphs: readonly DocxParagraph[]): string {
  const words = paragraphs.map(({ pieces, mark }, nth) => {
    const isLast = nth === paragraphs.length - 1
    const isOwn = mark.author === author
    const endsLine = mark.change === 'kept' || (mark.change === 'deleted' ? !isOwn : isOwn)
    return pieces.map((piece) => (staysFor(author, piece) ? piece.text : '')).join('') + (isLast || !endsLine ? '' : '\n')
  })
  return words.join('')
}

function staysFor(author: string, piece: DocxPiece): boolean {
  switch (piece.change) {
    case 'kept':
      return true
    case 'inserted':
      return piece.author === author
    case 'deleted':
      return piece.author !== author
    case 'both':
      return false
    default:
      return piece.change satisfies never
  }
}

function remarkOf(old: string, proposed: string, from: number, isMoved: boolean): string | null {
  if (isMoved) return 'Words were moved here or away from here.'
  if (old === '') return from === 0 ? 'New at the beginning.' : `New, after paragraph ${from}.`
  return proposed === '' ? 'To be deleted whole.' : null
}

function latestDate(paragraphs: readonly DocxParagraph[], author: string): string {
  const dates = paragraphs.flatMap(({ pieces, mark }) =>
    [...pieces, mark].filter((one) => one.author === author).map(({ date }) => date),
  )
  return dates.toSorted().at(-1) ?? ''
}

function reviewed(
  kind: LetterPart['kind'],
  text: string,
  quote: Quote | null,
  proposedText: string | null,
  place: string,
  remark: string | null,
): LetterPart {
  return { kind, text: text.replace(/\r\n?/gu, '\n'), quote, proposedText, setApart: false, place, remark }
}
