import { getDocumentProxy } from 'unpdf'
import type { IncomingLetters, LetterPart, RefusedFile } from '../domain/comment/incoming-file'
import { letterParts } from '../domain/comment/letter-text'
import { oneLetter } from './incoming-text'
import { type PdfLine, textOfPages } from './pdf-lines'

const limits = { pages: 1000, letters: 5_000_000, milliseconds: 60_000 }
const damaged =
  'This PDF is damaged or protected by a password. Open it, print it into a new PDF without a password, and bring that.'
const scanned =
  'This PDF holds pictures of pages and no text. Run text recognition (OCR) on it, or type the words into a text file.'

type Page = { readonly lines: readonly PdfLine[]; readonly hasText: boolean }

/** A letter in a PDF with text; `now` is a clock in milliseconds that bounds the reading. */
export async function readPdf(
  bytes: Uint8Array,
  fileName: string,
  now: () => number = () => performance.now(),
): Promise<IncomingLetters | RefusedFile> {
  const pages = await pagesOf(bytes, now)
  if ('kind' in pages) return pages
  if (!pages.some(({ hasText }) => hasText)) return { kind: 'refused', why: scanned }

  const { text, running, joined } = textOfPages(pages.map(({ lines }) => lines))
  const silent = pages.flatMap(({ hasText }, nth) => (hasText ? [] : [nth + 1]))
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

async function pagesOf(bytes: Uint8Array, now: () => number): Promise<readonly Page[] | RefusedFile> {
  const until = now() + limits.milliseconds
  const pages: Page[] = []
  let letters = 0
  try {
    const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, stopAtErrors: false })
    try {
      if (pdf.numPages > limits.pages)
        return {
          kind: 'refused',
          why: `This PDF has ${pdf.numPages} pages; at most ${limits.pages} can be read. Bring it in parts.`,
        }
      for (let nth = 1; nth <= pdf.numPages; nth += 1) {
        const page = await pdf.getPage(nth)
        const { items } = await page.getTextContent()
        const lines = linesOf(items.filter((item) => 'str' in item))
        letters += lines.reduce((sum, { text }) => sum + text.length, 0)
        if (letters > limits.letters || now() > until)
          return { kind: 'refused', why: 'This PDF is too long to be read at once. Bring it in parts.' }
        pages.push({ lines, hasText: lines.length > 0 })
        page.cleanup()
      }
    } finally {
      await pdf.destroy()
    }
    return pages
  } catch {
    return { kind: 'refused', why: damaged }
  }
}

type Item = {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  readonly hasEOL: boolean
}

/** Runs of text that share a base line, in the order in which the page draws them. */
function linesOf(items: readonly Item[]): PdfLine[] {
  const lines: PdfLine[] = []
  let isOpen = false
  for (const { str, transform, width, height, hasEOL } of items) {
    const [left, bottom] = [Number(transform[4] ?? 0), Number(transform[5] ?? 0)]
    const last = isOpen ? lines.at(-1) : undefined
    if (str !== '') {
      if (last && Math.abs(last.bottom - bottom) < Math.max(2, last.height * 0.4) && left >= last.left) {
        const grown = { text: last.text + str, right: Math.max(last.right, left + width), height: Math.max(last.height, height) }
        lines[lines.length - 1] = { ...last, ...grown }
      } else lines.push({ text: str, left, right: left + width, bottom, height })
      isOpen = true
    }
    if (hasEOL) isOpen = false
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
