import { sentences } from '@/lib/domain/span/sentences'
import type { Span } from '@/lib/domain/span/span'
import { trimSpan } from '@/lib/domain/span/trim-span'
import { wordSpans } from '@/lib/domain/span/words'

/** The sentence after the selection, or the first one; null in an empty text. */
export function nextSentence(text: string, chosen: Span | null): Span | null {
  const all = sentences(text)
  return all.find(({ start }) => chosen === null || start >= chosen.end) ?? all[0] ?? null
}

/** The selection with one sentence more at its end. */
export function oneSentenceMore(text: string, chosen: Span): Span {
  const next = sentences(text).find(({ end }) => end > chosen.end)
  return next ? { start: chosen.start, end: next.end } : chosen
}

/** The selection with its end one word on or back; it never becomes empty. */
export function byWord(text: string, chosen: Span, step: 1 | -1): Span {
  const ends = wordSpans(text).map(({ end }) => end)
  const end = step === 1 ? ends.find((at) => at > chosen.end) : ends.findLast((at) => at < chosen.end && at > chosen.start)
  return end === undefined ? chosen : { start: chosen.start, end }
}

/** UTF-16 offsets of what is selected inside `root`, whose runs each say where they begin; null when nothing is. */
export function selectedSpan(root: HTMLElement, text: string): Span | null {
  const selection = root.ownerDocument.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null
  const before = range.cloneRange()
  before.selectNodeContents(root)
  before.setEnd(range.startContainer, range.startOffset)
  const start = before.toString().length
  return trimSpan(text, { start, end: start + range.toString().length })
}
