/** A line as it stands on a page. `bottom` and `height` in points, `bottom` counted upwards. */
export type PdfLine = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly height: number
}

export type PdfText = {
  readonly text: string
  /** Running heads and page numbers that were taken out, once each. */
  readonly running: readonly string[]
  /** How many words cut by a hyphen at a line's end were put together. */
  readonly joined: number
}

/** The words of pages as paragraphs: what runs along on most pages is taken out, lines are joined, cut words are whole again. */
export function textOfPages(pages: readonly (readonly PdfLine[])[]): PdfText {
  const { bare, running } = withoutRunning(pages)
  const lines = bare.flatMap((page, nth) => page.map((line) => ({ ...line, page: nth })))
  const width = lines.reduce((most, { right }) => Math.max(most, right), 0)
  let text = ''
  let joined = 0
  for (const [nth, line] of lines.entries()) {
    const before = lines[nth - 1]
    if (!before) text = line.text
    else if (startsAnew(before, line, width)) text += `${isApart(before, line) ? '\n\n' : '\n'}${line.text}`
    else if (/\p{L}\p{L}[-\u00AD\u2010]$/u.test(text) && /^\p{Ll}/u.test(line.text)) {
      text = text.slice(0, -1) + line.text
      joined += 1
    } else text += `${/[-–—/]$/u.test(text) ? '' : ' '}${line.text}`
  }
  return { text: text.replaceAll('\u00AD', ''), running, joined }
}

type Placed = PdfLine & { readonly page: number }

function startsAnew(before: Placed, line: Placed, width: number): boolean {
  if (/^(?:[•·▪◦–*-]\s|\(?\d{1,3}[.)]\s|\(?[a-z][.)]\s|[A-Z]-\d+\b)/u.test(line.text)) return true
  if (before.page !== line.page) return /[.!?:”"]$/u.test(before.text) && !/^\p{Ll}/u.test(line.text)
  if (isApart(before, line) || Math.abs(before.height - line.height) > 1) return true
  return before.right < width * 0.75 && line.left <= before.left + 1
}

/** More room between two lines than lines of one paragraph leave, or the next column. */
function isApart(before: Placed, line: Placed): boolean {
  if (before.page !== line.page) return true
  const gap = before.bottom - line.bottom
  return gap < 0 || gap > Math.max(before.height, line.height) * 1.7
}

const pageNumber = /^\W*(?:page|seite|p\.|página|pagina)?\s*(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|\/|von|sur|de)\s*\d{1,4})?\W*$/iu

/** Of the two first and two last lines of each page, those that most pages have too, apart from their digits. */
function withoutRunning(pages: readonly (readonly PdfLine[])[]): {
  bare: readonly (readonly PdfLine[])[]
  running: readonly string[]
} {
  const counts = new Map<string, number>()
  for (const page of pages) for (const key of new Set(edges(page).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1)
  const isRunning = (line: PdfLine) =>
    pages.length > 1 &&
    ((counts.get(keyOf(line)) ?? 0) >= Math.max(2, Math.ceil(pages.length * 0.6)) || pageNumber.test(line.text))

  const running = new Set<string>()
  const bare = pages.map((page) => {
    const atEdge = new Set(edges(page))
    return page.filter((line) => {
      const goes = atEdge.has(line) && isRunning(line)
      if (goes) running.add(line.text)
      return !goes
    })
  })
  return { bare, running: [...running] }
}

function edges(page: readonly PdfLine[]): readonly PdfLine[] {
  const down = page.toSorted((one, other) => other.bottom - one.bottom)
  return page.length <= 4 ? down : [...down.slice(0, 2), ...down.slice(-2)]
}

function keyOf({ text, bottom }: PdfLine): string {
  return `${text.replace(/\d+/gu, '#')} ${Math.round(bottom / 4)}`
}
