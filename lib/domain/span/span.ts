/** A stretch of one frozen text: half-open, counted in UTF-16 units. */
export type Span = { readonly start: number; readonly end: number }

/** Whether the value is a span that holds something and lies within a text of this length. */
export function isSpan(value: Span, length = Number.MAX_SAFE_INTEGER): boolean {
  const { start, end } = value
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= length
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Whether the two share a position; spans that only touch do not. */
export function overlaps(first: Span, second: Span): boolean {
  return first.start < second.end && second.start < first.end
}

/** What of `span` lies within `frame`; null when nothing does. */
export function clip(span: Span, frame: Span): Span | null {
  const start = Math.max(span.start, frame.start)
  const end = Math.min(span.end, frame.end)
  return start < end ? { start, end } : null
}

/** The same positions covered by as few spans as possible, in order: overlapping and touching ones become one. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const { start, end } of spans.toSorted(inOrder)) {
    const last = merged.at(-1)
    if (last && start <= last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else merged.push({ start, end })
  }
  return merged
}

/** Spans that share a position become one; those that only touch stay two. In order; empty ones are left out. */
export function mergeOverlapping(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const { start, end } of spans.filter((span) => span.start < span.end).toSorted(inOrder)) {
    const last = merged.at(-1)
    if (last && start < last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else merged.push({ start, end })
  }
  return merged
}

/** Order of reading: earlier first, and of those that begin together the longer first. */
export function inOrder(first: Span, second: Span): number {
  return first.start - second.start || second.end - first.end
}
