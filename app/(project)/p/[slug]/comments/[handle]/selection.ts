import type { Span } from '@/lib/domain/span/span'
import { trimSpan } from '@/lib/domain/span/trim-span'

/** UTF-16 offsets of what is selected inside `root`, whose text is the whole text; null when nothing is. */
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
