import type { IncomingLetters, LetterPart, RefusedFile } from '../domain/comment/incoming-file'
import { letterParts } from '../domain/comment/letter-text'
import { oneLetter } from './incoming-text'
import { type PdfLine, textOfPages } from './pdf-lines'
import { type PdfRun, pagesOfPdf } from './pdf-pages'

const limits = { pages: 1000, letters: 5_000_000, milliseconds: 60_000 }
const damaged =
  'This PDF is damaged or protected by a password. Open it, print it into a new PDF without a password, and bring that.'
const scanned =
  'This PDF holds pictures of pages and no text. Run text recognition (OCR) on it, or type the words into a text file.'

/** A letter in a PDF with text; reading that takes longer than `milliseconds` is given up. */
export async function readPdf(
  bytes: Uint8Array,
  fileName: string,
  milliseconds = limits.milliseconds,
): Promise<IncomingLetters | RefusedFile> {
  const read = await pagesOfPdf(bytes, { ...limits, milliseconds })
  if (read.kind === 'damaged') return refused(damaged)
  if (read.kind === 'long') return refused('This PDF is too long to be read at once. Bring it in parts.')
  if (read.kind === 'pages')
    return refused(`This PDF has ${read.count} pages; at most ${limits.pages} can be read. Bring it in parts.`)
  const pages = read.pages.map(linesOf)
  if (pages.every((lines) => lines.length === 0)) return refused(scanned)

  const { text, running, joined } = textOfPages(pages)
  const silent = pages.flatMap((lines, nth) => (lines.length > 0 ? [] : [nth + 1]))
  const remarks = [
    ...(joined > 0
      ? [
          `${joined === 1 ? 'One word' : `${joined} words`} cut by a hyphen at a line's end were put together. Look whether a hyphen belongs there.`,
        ]
      : []),
    ...(silent.length > 0 ? [`No text was found on page ${silent.slice(0, 20).join(', ')}; it may be a picture.`] : []),
  ]
  const apart: LetterPart[] = running.length === 0 ? [] : [runningPart(running)]
  return oneLetter('pdf', [...letterParts(text, { isMail: false }), ...apart], { fileName, remarks })
}

function runningPart(running: readonly string[]): LetterPart {
  const remark = 'Running heads and page numbers, taken out of the text.'
  return {
    kind: 'body',
    text: running.slice(0, 200).join('\n'),
    quote: null,
    proposedText: null,
    setApart: true,
    place: 'edges of pages',
    remark,
  }
}

const refused = (why: string): RefusedFile => ({ kind: 'refused', why })

/** Runs of text that share a base line, in the order in which the page draws them. */
function linesOf(runs: readonly PdfRun[]): PdfLine[] {
  const lines: PdfLine[] = []
  let isOpen = false
  for (const { text, left, bottom, width, height, endsLine } of runs) {
    const last = isOpen ? lines.at(-1) : undefined
    if (text !== '') {
      if (last && Math.abs(last.bottom - bottom) < Math.max(2, last.height * 0.4) && left >= last.left) {
        const grown = { text: last.text + text, right: Math.max(last.right, left + width), height: Math.max(last.height, height) }
        lines[lines.length - 1] = { ...last, ...grown }
      } else lines.push({ text, left, right: left + width, bottom, height })
      isOpen = true
    }
    if (endsLine) isOpen = false
  }
  return lines.map((line) => ({ ...line, text: tidy(line.text) })).filter(({ text }) => text !== '')
}

/** Positions fill lines up with blanks; NUL and its like come from fonts without names for their signs. */
function tidy(text: string): string {
  return text
    .replace(/[\t ]+/gu, ' ')
    .replace(/\p{Cc}|\p{Surrogate}/gu, '')
    .trim()
}
