import { codedUnderWords } from '@/lib/domain/codebook/coded-under'
import { nameKey } from '@/lib/domain/codebook/name'
import { excerpt } from '@/lib/domain/span/excerpt'
import type { Member } from '@/lib/server/member'
import { codedUnder } from './coded-under'
import { type SeenText, seenTexts } from './seen-texts'

export type CodeCoding = {
  readonly id: string
  /** All codings that count as this one: they move together. */
  readonly joins: readonly string[]
  readonly comment: string
  readonly commenter: string
  readonly before: string
  readonly quote: string
  readonly after: string
  /** `coded under 3, definition changed in 5`. */
  readonly under: string
  readonly isRedefined: boolean
}
export type CodeCodings = {
  readonly codings: readonly CodeCoding[]
  /** Ids of all that were found, on other pages too. */
  readonly found: readonly string[]
  readonly all: number
}
const onePage = 50

/** The settled codings of a code whose comment holds the words that are asked, as the code counts today; 50 a page, counted from 1. */
export async function codingsOfCode(
  member: Member<'project.read' | 'comment.read' | 'codebook.read'>,
  codeId: string,
  { words, page }: { readonly words: string; readonly page: number },
): Promise<CodeCodings> {
  const own = (await codedUnder(member, codeId)).codings
  const texts = await seenTexts(member, [...new Set(own.map(({ commentId }) => commentId))])
  const asked = nameKey(words)
  const found = own.flatMap((coding) => {
    const text = texts.get(coding.commentId)
    return text && coding.end <= text.text.length && (asked === '' || nameKey(text.text).includes(asked))
      ? [{ coding, text }]
      : []
  })
  return {
    codings: found.slice((page - 1) * onePage, page * onePage).map(({ coding, text }) => ({
      ...inContext(coding, text),
      ...{ under: codedUnderWords(coding.under), isRedefined: coding.under.isRedefined },
    })),
    found: found.flatMap(({ coding }) => coding.joins),
    all: own.length,
  }
}

function inContext(
  { id, joins, start, end }: { id: string; joins: readonly string[]; start: number; end: number },
  { text, handle, commenter }: SeenText,
): Omit<CodeCoding, 'under' | 'isRedefined'> {
  const shown = excerpt(text, [{ start, end }])
  return {
    ...{ id, joins, comment: handle, commenter },
    before: `${shown.start > 0 ? '… ' : ''}${text.slice(shown.start, start)}`,
    quote: text.slice(start, end),
    after: `${text.slice(end, shown.end)}${shown.end < text.length ? ' …' : ''}`,
  }
}
