import type { Span } from './span'

/**
 * The lines of a text, each with the line end that closes it: they tile the text. CRLF, CR, LF and the separators of lines and
 * paragraphs end a line; a text that ends with a line end has no empty line after it.
 */
export function paragraphs(text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  for (const { index, 0: lineEnd } of text.matchAll(/\r\n|[\n\r\u2028\u2029]/gu)) {
    const end = index + lineEnd.length
    spans.push({ start, end })
    start = end
  }
  if (start < text.length) spans.push({ start, end: text.length })
  return spans
}

/** For each of `frames` (in order, not overlapping) the marks that share a position with it, in the order given. */
export function byFrame<Mark extends Span>(marks: readonly Mark[], frames: readonly Span[]): Mark[][] {
  const found: Mark[][] = frames.map(() => [])
  for (const mark of marks)
    for (let at = firstEndingAfter(frames, mark.start); at < frames.length; at += 1) {
      const frame = frames[at]
      if (!frame || frame.start >= mark.end) break
      found[at]?.push(mark)
    }
  return found
}

/** Place of the first frame that ends after `offset`; the number of frames when none does. */
export function firstEndingAfter(frames: readonly Span[], offset: number): number {
  let low = 0
  let high = frames.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((frames[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}
