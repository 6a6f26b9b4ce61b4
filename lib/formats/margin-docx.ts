import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  HeadingLevel,
  type ICommentOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import { marginLines } from '@/lib/domain/span/margin-lines'
import type { Span } from '@/lib/domain/span/span'
import { docxDocument, forWord } from './docx-document'

/** What stands in the margin beside these words. Word gives each author a colour of its own, so the author is the code. */
export type Remark = Span & { readonly author: string; readonly initials: string; readonly words: string }

export type MarginText = {
  readonly heading: string
  readonly says: string
  /** Null where the words may not be given: then `says` tells all. */
  readonly text: string | null
  readonly remarks: readonly Remark[]
}

export type MarginCopy = {
  readonly title: string
  readonly says: readonly string[]
  readonly texts: readonly MarginText[]
}

/** Texts with remarks in the margin, as a Word document. The same copy gives the same bytes. */
export async function marginDocx({ title, says, texts }: MarginCopy, madeAt: Date): Promise<Uint8Array> {
  const margin: ICommentOptions[] = []
  const children = [
    new Paragraph({ text: forWord(title), heading: HeadingLevel.TITLE }),
    ...says.map((words) => new Paragraph({ children: [new TextRun({ text: words, italics: true })] })),
    ...texts.flatMap(({ heading, says, text, remarks }) => [
      new Paragraph({ text: forWord(heading), heading: HeadingLevel.HEADING_2, keepNext: true }),
      new Paragraph({ children: [new TextRun({ text: says, color: '555555', size: 18 })], keepNext: text !== null }),
      ...(text === null ? [] : written(text, remarks, margin, madeAt)),
    ]),
  ]
  return docxDocument({ title: forWord(title), children, margin }, madeAt)
}

function written(text: string, remarks: readonly Remark[], margin: ICommentOptions[], madeAt: Date): Paragraph[] {
  const numbers = new Map<Remark, number>()
  const numberOf = (remark: Remark) => {
    const known = numbers.get(remark)
    if (known !== undefined) return known
    const id = margin.length
    const { author, initials, words } = remark
    const said = new Paragraph({ children: [new TextRun(forWord(words))] })
    margin.push({ id, author: forWord(author), initials, date: madeAt, children: [said] })
    numbers.set(remark, id)
    return id
  }
  return marginLines(text, remarks).map((line) => {
    const children = line.flatMap((piece): ParagraphChild[] => {
      if (piece.kind === 'words') return [new TextRun(forWord(piece.words))]
      const id = numberOf(piece.mark)
      if (piece.kind === 'opens') return [new CommentRangeStart(id)]
      return [new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })]
    })
    return new Paragraph({ children, bidirectional: isRightToLeft(line) })
  })
}

/** By the first letter that has a direction (Unicode Annex 9, rule P2). */
function isRightToLeft(line: readonly { readonly kind: string; readonly words?: string }[]): boolean {
  const words = line.map((piece) => piece.words ?? '').join('')
  const [first = ''] = /\p{L}/u.exec(words) ?? []
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u.test(first)
}
