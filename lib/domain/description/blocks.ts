import { type Line, linesOf } from './lines'

/** Lines that belong together. A list entry carries the style of its mark, a heading its rank when the input gave one. */
export type Block = {
  readonly shape: 'heading' | 'paragraph' | 'entry' | 'quote' | 'decoration'
  readonly lines: readonly Line[]
  readonly style: string | null
  readonly rank: number | null
}

/** Wider lines than this are written by no mail program: every line is then a paragraph of its own. */
const widestWrap = 120

/** Cuts a text into headings that say so (`#`), list entries, quoted lines, decoration and paragraphs. */
export function blocksOf(input: string): Block[] {
  const lines = linesOf(input)
  const wrapped = lines.every(({ text }) => text.length <= widestWrap)
  const blocks: Block[] = []
  let open: Line[] = []
  const close = () => {
    blocks.push(...blocksFrom(open))
    open = []
  }

  for (const line of lines) {
    const [first] = open
    const before = open.at(-1)
    if (line.text === '') close()
    else if (isDecoration(line)) {
      close()
      blocks.push({ shape: 'decoration', lines: [line], style: null, rank: null })
    } else {
      if (first && before && startsAnew(line, first, before, open.length, wrapped)) close()
      open.push(line)
    }
  }
  close()
  return blocks
}

function startsAnew(line: Line, first: Line, before: Line, openLines: number, wrapped: boolean): boolean {
  if (first.mark?.type === 'heading' || line.mark?.type === 'heading') return true
  if (first.mark?.type === 'quote' || line.mark?.type === 'quote') return first.mark?.type !== line.mark?.type
  if (line.mark) return first.mark !== null || !wrapped || listMayBegin(line, before, openLines)
  if (!wrapped) return true
  return first.mark !== null && line.indent <= first.indent && looksLikeHeading(line.text) && /[.;!?]$/u.test(before.text)
}

/** A dash or a number may begin a wrapped line of prose; a printed bullet never does. */
function listMayBegin(line: Line, before: Line, openLines: number): boolean {
  const printed = line.mark?.type === 'bullet' && !/^[*+–—-]$/u.test(line.mark.style)
  return printed || /[:;.,!?…]$/u.test(before.text) || (openLines === 1 && looksLikeHeading(before.text))
}

function blocksFrom(lines: readonly Line[]): Block[] {
  const [first, ...rest] = lines
  if (!first) return []
  const { mark } = first
  if (mark?.type === 'heading') return [{ shape: 'heading', lines, style: null, rank: mark.rank }]
  if (mark?.type === 'quote') return [{ shape: 'quote', lines, style: null, rank: null }]
  if (mark) return [{ shape: 'entry', lines, style: mark.style, rank: null }]
  if (!headsItsParagraph(first, rest)) return [{ shape: 'paragraph', lines, style: null, rank: null }]
  return [
    { shape: 'heading', lines: [first], style: null, rank: null },
    { shape: 'paragraph', lines: rest, style: null, rank: null },
  ]
}

/** A short line straight above a paragraph heads it when the paragraph is clearly wider and begins with a capital. */
function headsItsParagraph(first: Line, rest: readonly Line[]): boolean {
  const widest = Math.max(0, ...rest.slice(0, 50).map(({ text }) => text.length))
  return looksLikeHeading(first.text) && /^["'“‘(]?\p{Lu}/u.test(rest[0]?.text ?? '') && first.text.length < widest * 0.6
}

/** Short, and it ends like no sentence does. */
export function looksLikeHeading(text: string): boolean {
  return (
    text.length <= 90 &&
    text.split(/\s+/u).length <= 12 &&
    /^["'“‘(]?[\p{L}\p{N}]/u.test(text) &&
    !/[.!?…:;,]["'”’)]*$/u.test(text)
  )
}

/** A rule, a row of stars, an invisible character: a line in which nothing is said. */
function isDecoration(line: Line): boolean {
  return /^[\p{P}\p{Cf}\s=~^|`+<>]+$/u.test(line.text) && /[^"'“”‘’(){}[\]!?….\s]/u.test(line.text)
}
