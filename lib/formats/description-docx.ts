import { HeadingLevel, Paragraph, TextRun } from 'docx'
import type { CopiedClause, ReadingCopy } from '@/lib/domain/description/reading-copy'
import { docxDocument } from './docx-document'

/** A reading copy as a Word document. The same copy gives the same bytes: `madeAt` stands where the clock would. */
export async function descriptionDocx(copy: ReadingCopy, madeAt: Date): Promise<Uint8Array> {
  const { title, lede, edition, howTo, clauses } = copy
  const children = [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    new Paragraph({ children: [new TextRun({ text: edition, color: '555555' })] }),
    ...(lede ? [lines(lede, {})] : []),
    ...howTo.map((sentence) => lines(sentence, { italics: true })),
    ...clauses.flatMap(clauseParagraphs),
  ]
  return docxDocument({ title, children }, madeAt)
}

function clauseParagraphs({ kind, depth, handle, number, text, speaker, sources }: CopiedClause): Paragraph[] {
  if (kind === 'section') return [new Paragraph({ text, heading: depth === 0 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2 })]

  const label = new TextRun({ text: `${number === null ? '' : `${number}  `}[${handle}]  `, color: '555555', size: 18 })
  const said = broken(kind === 'quotation' ? `“${text}”${speaker ? ` (${speaker})` : ''}` : text)
  const words = said.map((line, nth) => new TextRun({ text: line, italics: kind === 'quotation', ...(nth > 0 && { break: 1 }) }))
  const indent = { left: 340 * Math.max(0, depth - 1) }
  return [
    new Paragraph({ children: [label, ...words], indent }),
    ...sources.map((source) => new Paragraph({ children: [new TextRun({ text: source, size: 18, color: '555555' })], indent })),
  ]
}

function lines(text: string, look: { italics?: boolean }): Paragraph {
  return new Paragraph({
    children: broken(text).map((line, nth) => new TextRun({ text: line, ...look, ...(nth > 0 && { break: 1 }) })),
  })
}

const broken = (text: string) => text.split('\n')
