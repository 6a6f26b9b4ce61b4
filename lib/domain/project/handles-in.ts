import type { Span } from '@/lib/domain/span/span'

const handles = /(?<![\p{L}\p{N}-])(?:C-\d{1,9}(?::\d{1,7}-\d{1,7}@r\d{1,5})?|(?:K|T|TH|PT|RQ|PR)-\d{1,9})(?![\p{L}\p{N}-])/gu

/** Where words name something by its handle or copied id (`K-07`, `C-041:12-57@r1`): half-open UTF-16 spans in order. */
export function handlesIn(words: string): readonly Span[] {
  return [...words.matchAll(handles)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }))
}
