import { type Block, blocksOf } from './blocks'
import type { Draft } from './draft'
import { headingsOf, nestHeadings } from './headings'
import { withLevels } from './levels'
import type { LeftOut, Outline } from './row'
import { isNote, isQuotation, leadsIn } from './shapes'
import { withStandings } from './standings'

/**
 * Reads a plain text as a description. Every character that is neither white space nor a mark (bullet, number, `#`, `>`)
 * stands in the source of exactly one row, or in `leftOut` with the reason.
 */
export function outline(input: string): Outline {
  const blocks = headingsOf(blocksOf(input))
  const leftOut: LeftOut[] = blocks
    .filter(({ shape }) => shape === 'decoration')
    .map((block) => ({ ...placeOf(block), text: textOf(block, input), why: 'A line of decoration: no words stand in it.' }))

  const drafts = withDepths(
    blocks.filter(({ shape }) => shape !== 'decoration'),
    input,
  )
  const rows = withLevels(withStandings(drafts)).map(({ kind, standing, level, depth, text, source }) => ({
    kind,
    standing,
    level,
    depth,
    text,
    source,
  }))
  return { rows, leftOut }
}

function withDepths(blocks: readonly Block[], input: string): Draft[] {
  const drafts: Draft[] = []
  const headings = nestHeadings(blocks)
  let base = 0
  let lead: { row: number; depth: number } | null = null
  let indents: number[] = []

  blocks.forEach((block, index) => {
    const before = drafts.at(-1)
    const text = textOf(block, input)
    const shape = block.shape === 'decoration' ? 'paragraph' : block.shape
    const row = { standing: 'context', level: null, text, source: placeOf(block), shape, lead: null } as const

    if (shape === 'heading') {
      const depth = headings.get(index) ?? 0
      base = depth + 1
      lead = null
      drafts.push({ ...row, kind: 'section', depth })
      return
    }
    if (shape === 'entry') {
      const indent = block.lines[0]?.indent ?? 0
      if (before?.shape !== 'entry') {
        indents = []
        lead = before?.shape === 'paragraph' && leadsIn(before.text) ? { row: drafts.length - 1, depth: before.depth } : null
      }
      while ((indents.at(-1) ?? -1) >= indent) indents.pop()
      if (indents.length < 12) indents.push(indent)
      const depth = (lead ? lead.depth + 1 : base) + indents.length - 1
      drafts.push({ ...row, kind: 'statement', depth, lead: lead?.row ?? null })
      return
    }
    const kind =
      shape === 'quote' || isQuotation(text, before?.shape === 'paragraph' ? before.text : null) ? 'quotation' : 'statement'
    drafts.push({ ...row, kind: kind === 'statement' && isNote(text) ? 'note' : kind, depth: base })
  })
  return drafts
}

function placeOf({ lines }: Block): { start: number; end: number } {
  return { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 }
}

/** Wrapped lines become one line of words. A dash that only looked like a mark, in the middle of prose, is kept. */
function textOf({ lines, shape }: Block, input: string): string {
  return lines
    .map((line, index) => (index === 0 || shape === 'quote' ? line.text : input.slice(line.markStart, line.end)))
    .join(' ')
}
