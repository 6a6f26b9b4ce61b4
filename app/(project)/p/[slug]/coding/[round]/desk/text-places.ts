import { sentences } from '@/lib/domain/span/sentences'
import type { Span } from '@/lib/domain/span/span'
import { trimSpan } from '@/lib/domain/span/trim-span'

/** Every run of a coded text says in `data-s` where it begins; a run holds the very characters of the text but no CR. */
const runs = '[data-s]'

/** UTF-16 offsets of what is selected inside `root`; null when nothing is, or when it reaches outside. */
export function selectedSpan(root: HTMLElement, text: string): Span | null {
  const selection = root.ownerDocument.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0)
  const start = offsetAt(root, startContainer, startOffset)
  const end = offsetAt(root, endContainer, endOffset)
  return start === null || end === null || start >= end ? null : trimSpan(text, { start, end })
}

type Point = { readonly x: number; readonly y: number }

/**
 * UTF-16 offsets between two points of the page, in either order; null when they are one, or outside `root`. For where the browser
 * selects nothing although the mouse was drawn over words, as Chromium does in lines that run from right to left.
 */
export function drawnSpan(root: HTMLElement, text: string, from: Point, to: Point): Span | null {
  if (Math.hypot(to.x - from.x, to.y - from.y) < 4) return null
  const [one, other] = [from, to].map(({ x, y }) => {
    const place = root.ownerDocument.caretPositionFromPoint?.(x, y)
    return place ? offsetAt(root, place.offsetNode, place.offset) : null
  })
  if (one === null || one === undefined || other === null || other === undefined || one === other) return null
  return trimSpan(text, { start: Math.min(one, other), end: Math.max(one, other) })
}

/** Where a place of the page lies in the text; null when it lies outside. */
export function offsetAt(root: HTMLElement, node: Node, offset: number): number | null {
  if (!root.contains(node)) return null
  const run = (node instanceof HTMLElement ? node : node.parentElement)?.closest<HTMLElement>(runs)
  if (run && root.contains(run))
    return startOf(run) + (node.nodeType === 3 || offset === 0 ? offset : (run.textContent?.length ?? 0))
  // Between the runs, as when whole paragraphs are selected: the run that begins there, else the end of the one before.
  const next = node.childNodes[offset]
  const begins = next instanceof HTMLElement && (next.matches(runs) ? next : next.querySelector<HTMLElement>(runs))
  if (begins) return startOf(begins)
  const before = [...(node as HTMLElement).querySelectorAll<HTMLElement>(runs)].at(-1)
  return before ? startOf(before) + (before.textContent?.length ?? 0) : null
}

/** The span as a stretch of the page; null when it is not there. */
export function rangeOf(root: HTMLElement, { start, end }: Span): Range | null {
  const from = placeOf(root, start, false)
  const to = placeOf(root, end, true)
  if (!from || !to) return null
  const range = root.ownerDocument.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}

function placeOf(root: HTMLElement, offset: number, asEnd: boolean): { node: Node; offset: number } | null {
  const paragraph = lastBeginning(root.children, asEnd ? offset - 1 : offset, (child) =>
    Number((child as HTMLElement).dataset.p ?? 0),
  )
  if (!paragraph) return null
  const run = lastBeginning(paragraph.children, asEnd ? offset - 1 : offset, (child) => startOf(child as HTMLElement))
  const node = run?.firstChild
  return run && node ? { node, offset: Math.min(offset - startOf(run as HTMLElement), node.textContent?.length ?? 0) } : null
}

/** The last of `children`, which stand in order, that begins at or before `offset`. */
function lastBeginning(children: HTMLCollection, offset: number, startOfChild: (child: Element) => number): Element | null {
  let low = 0
  let high = children.length
  while (low < high) {
    const middle = (low + high) >> 1
    const child = children[middle]
    if (child && startOfChild(child) <= offset) low = middle + 1
    else high = middle
  }
  return children[low - 1] ?? null
}

const startOf = (run: HTMLElement) => Number(run.dataset.s)

/** The sentence after the selection, or the first one; null in an empty text. */
export function nextSentence(text: string, chosen: Span | null): Span | null {
  const all = sentences(text)
  return all.find(({ start }) => chosen === null || start >= chosen.end) ?? all[0] ?? null
}

/** The sentence before the selection, or the last one; null in an empty text. */
export function sentenceBefore(text: string, chosen: Span | null): Span | null {
  const all = sentences(text)
  return all.findLast(({ end }) => chosen !== null && end <= chosen.start) ?? all.at(-1) ?? null
}

/** The selection with one sentence more at its end. */
export function oneSentenceMore(text: string, chosen: Span): Span {
  const next = sentences(text).find(({ end }) => end > chosen.end)
  return next ? { start: chosen.start, end: next.end } : chosen
}
