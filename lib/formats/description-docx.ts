import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import type { CopiedClause, ReadingCopy } from '@/lib/domain/description/reading-copy'
import { readZip, writeZip } from './zip'

/** A reading copy as a Word document. The same copy gives the same bytes: `madeAt` stands where the clock would. */
export async function descriptionDocx(copy: ReadingCopy, madeAt: Date): Promise<Uint8Array> {
  const { title, lede, edition, howTo, clauses } = copy
  const document = new Document({
    title,
    creator: 'Codicil',
    lastModifiedBy: 'Codicil',
    styles: { default: { document: { run: { font: 'Georgia', size: 22 }, paragraph: { spacing: { after: 120, line: 300 } } } } },
    sections: [
      {
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          new Paragraph({ children: [new TextRun({ text: edition, color: '555555' })] }),
          ...(lede ? [lines(lede, {})] : []),
          ...howTo.map((sentence) => lines(sentence, { italics: true })),
          ...clauses.flatMap(clauseParagraphs),
        ],
      },
    ],
  })
  return withoutClock(new Uint8Array(await Packer.toBuffer(document)), madeAt)
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

/** Only the core properties tell the time of making. */
function withoutClock(bytes: Uint8Array, madeAt: Date): Uint8Array {
  const reading = readZip(bytes)
  if (reading.status === 'refused') throw new Error('A document just made cannot be read.')
  const core = 'docProps/core.xml'
  const stamp = `${madeAt.toISOString().slice(0, 19)}Z`
  const files = [...reading.files].map(([path, content]) => {
    if (path !== core) return { path, bytes: content }
    const said = new TextDecoder().decode(content).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, stamp)
    return { path, bytes: new TextEncoder().encode(said) }
  })
  return writeZip(files)
}
