import { HeadingLevel, Paragraph, TextRun } from 'docx'
import { docxDocument, forWord } from './docx-document'

export type ReportedQuote = {
  readonly words: string
  /** False where `words` stand in place of the quote: a paraphrase, or that it may not be quoted. */
  readonly isQuoted: boolean
  readonly source: string
}
export type ReportedCode = {
  readonly heading: string
  readonly definition: readonly string[]
  readonly counts: string
  readonly quotes: readonly ReportedQuote[]
}
export type CodeReport = { readonly title: string; readonly says: readonly string[]; readonly codes: readonly ReportedCode[] }

/** Each code with its definition, its counts and its quotes, as a Word document. The same report gives the same bytes. */
export async function codeReportDocx({ title, says, codes }: CodeReport, madeAt: Date): Promise<Uint8Array> {
  const children = [
    new Paragraph({ text: forWord(title), heading: HeadingLevel.TITLE }),
    ...says.map((words) => new Paragraph({ children: [new TextRun({ text: words, italics: true })] })),
    ...codes.flatMap(({ heading, definition, counts, quotes }) => [
      new Paragraph({ text: forWord(heading), heading: HeadingLevel.HEADING_1, keepNext: true }),
      ...definition.map((words) => new Paragraph({ children: broken(words) })),
      new Paragraph({ children: [new TextRun({ text: counts, color: '555555' })] }),
      ...quotes.flatMap(quoted),
    ]),
  ]
  return docxDocument({ title: forWord(title), children }, madeAt)
}

function quoted({ words, isQuoted, source }: ReportedQuote): Paragraph[] {
  const indent = { left: 340 }
  return [
    new Paragraph({
      children: broken(isQuoted ? `“${words}”` : words, !isQuoted),
      indent,
      keepNext: true,
      spacing: { after: 20 },
    }),
    new Paragraph({ children: [new TextRun({ text: source, color: '555555', size: 18 })], indent }),
  ]
}

function broken(text: string, italics = false): TextRun[] {
  return forWord(text)
    .split(/\r\n|\n|\r/)
    .map((line, nth) => new TextRun({ text: line, italics, ...(nth > 0 && { break: 1 }) }))
}
