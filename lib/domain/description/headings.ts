import { type Block, looksLikeHeading } from './blocks'
import { speaksOfLevels } from './levels'

/** Turns paragraphs and lone numbered entries that stand like headings into headings. */
export function headingsOf(blocks: readonly Block[]): Block[] {
  const spoken = blocks.filter(({ shape }) => shape !== 'decoration')
  const heads = new Set(spoken.filter((block, index) => standsAsHeading(block, spoken[index - 1], spoken[index + 1])))
  return blocks.map((block) => (heads.has(block) ? { ...block, shape: 'heading', rank: rankOf(block) } : block))
}

function standsAsHeading(block: Block, before: Block | undefined, after: Block | undefined): boolean {
  const [line] = block.lines
  if (!line || block.lines.length > 1 || !after) return false
  if (block.shape === 'entry') {
    const headsWhatFollows = after.shape === 'paragraph' || beginsAList(after, block)
    return isNumbered(block) && looksLikeHeading(line.text) && headsWhatFollows && before?.shape !== 'entry'
  }
  return (
    block.shape === 'paragraph' && after.shape !== 'quote' && (looksLikeHeading(line.text) || isShortQuestion(line.text, after))
  )
}

function beginsAList(entry: Block, above: Block): boolean {
  const mark = entry.lines[0]?.mark
  return entry.shape === 'entry' && (entry.style !== above.style || (mark?.type === 'number' && mark.isFirst))
}

function isNumbered({ lines }: Block): boolean {
  return lines[0]?.mark?.type === 'number'
}

/** `1.` heads a section, `1.1` a part of it. */
function rankOf({ rank, style, lines }: Block): number | null {
  return rank ?? (isNumbered({ shape: 'entry', lines, style, rank }) ? (style?.match(/1/gu)?.length ?? null) : null)
}

function isShortQuestion(text: string, after: Block): boolean {
  const words = text.split(/\s+/u).length
  const next = after.lines[0]?.text ?? ''
  return /\?$/u.test(text) && words <= 8 && after.shape !== 'entry' && next.length > text.length
}

/**
 * How deep each heading stands, by its place in `blocks`. Ranks that the input gives decide. Without ranks a heading right
 * under another heading is its part, and so are the later ones built like it; the first line of all is a title, with no parts
 * unless it speaks of levels.
 */
export function nestHeadings(blocks: readonly Block[]): Map<number, number> {
  const depths = new Map<number, number>()
  let ranks: number[] = []
  let firstPart: string | null = null

  blocks.forEach((block, index) => {
    if (block.shape !== 'heading') return
    const text = block.lines[0]?.text ?? ''
    if (block.rank !== null) {
      const { rank } = block
      ranks = [...ranks.filter((wider) => wider < rank), rank]
      firstPart = null
      depths.set(index, ranks.length - 1)
      return
    }
    const above = blocks[index - 1]
    const followsHeading = above?.shape === 'heading'
    const title = index === 1 && !speaksOfLevels(above?.lines[0]?.text ?? '')
    if (firstPart !== null && builtLike(text, firstPart)) depths.set(index, ranks.length + 1)
    else if (followsHeading && !title) {
      firstPart = text
      depths.set(index, (depths.get(index - 1) ?? 0) + 1)
    } else {
      firstPart = null
      depths.set(index, ranks.length)
    }
  })
  return depths
}

/** `A Junior Librarian` and `A Senior Librarian` are built alike: the same first or the same last word. */
function builtLike(one: string, other: string): boolean {
  const [words, others] = [one, other].map((text) => text.toLowerCase().replace(/^an\b/u, 'a').split(/\s+/u))
  return words?.[0] === others?.[0] || words?.at(-1) === others?.at(-1)
}
