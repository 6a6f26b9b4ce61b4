export type Mark =
  | { readonly type: 'heading'; readonly rank: number }
  | { readonly type: 'bullet'; readonly style: string }
  | { readonly type: 'number'; readonly style: string; readonly isFirst: boolean }
  | { readonly type: 'quote' }

/**
 * A line of the input: `start` and `end` enclose its words, after the mark and without white space around.
 * `markStart` is where the mark begins, or the words when there is none.
 */
export type Line = {
  readonly markStart: number
  readonly start: number
  readonly end: number
  readonly text: string
  readonly indent: number
  readonly mark: Mark | null
}

const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu

export function linesOf(input: string): Line[] {
  const lines: Line[] = []
  let from = 0
  for (const { index, 0: found } of input.matchAll(lineBreak)) {
    lines.push(lineAt(input, from, index))
    from = index + found.length
  }
  lines.push(lineAt(input, from, input.length))
  return lines
}

function lineAt(input: string, from: number, to: number): Line {
  const raw = input.slice(from, to)
  const indented = raw.length - raw.trimStart().length
  const bare = raw.trim()
  const found = markOf(bare)
  const text = bare.slice(found?.width ?? 0).trimStart()

  const end = from + indented + bare.length
  return {
    markStart: end - bare.length,
    start: end - text.length,
    end,
    text,
    indent: widthOf(raw.slice(0, indented)),
    mark: found?.mark ?? null,
  }
}

function widthOf(blank: string): number {
  let width = 0
  for (let at = 0; at < blank.length; at += 1) width += blank[at] === '\t' ? 4 - (width % 4) : 1
  return width
}

/** How a line announces itself. A single letter with a full stop is no mark: it is far more often somebody's initial. */
function markOf(text: string): { mark: Mark; width: number } | null {
  if (!mayBeMarked(text)) return null
  const heading = /^#{1,6}(?=\s)/u.exec(text)
  if (heading) return { mark: { type: 'heading', rank: heading[0].length }, width: heading[0].length }

  const quote = /^(?:>[ \t]?)+/u.exec(text)
  if (quote) return { mark: { type: 'quote' }, width: quote[0].length }

  const bullet = /^[·•◦▪▫■□●○‣⁃∙\uf0b7\uf0a7]|^[*+–—-](?=\s)|^o(?=\t)/u.exec(text)
  if (bullet) return { mark: { type: 'bullet', style: bullet[0] }, width: bullet[0].length }

  const number =
    /^(?:\((?:\d{1,3}|[A-Za-z]|[ivxIVX]{2,5})\)|(?:\d{1,3}|[A-Za-z]|[ivxIVX]{2,5})\)|\d{1,3}(?:\.\d{1,3}){0,4}\.|\d{1,3}(?:\.\d{1,3}){1,4}(?=\s+\p{Lu}))(?=\s)/u.exec(
      text,
    )
  if (number)
    return {
      mark: { type: 'number', style: styleOf(number[0]), isFirst: /^\(?[1aAiI][.)]$/u.test(number[0]) },
      width: number[0].length,
    }

  return null
}

/** Most lines begin with a word of prose: two letters in a row that no roman number has. */
function mayBeMarked(text: string): boolean {
  return text !== '' && !/^\p{L}[^\s).ivxIVX]/u.test(text)
}

/** `(a)` and `(b)` are of one style, `1.` and `1.1` are not. */
function styleOf(mark: string): string {
  return mark.replace(/\d+/gu, '1').replace(/[a-z]+/giu, 'a')
}
