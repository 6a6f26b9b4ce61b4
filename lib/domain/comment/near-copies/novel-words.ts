import type { Span } from '@/lib/domain/span/span'
import { copyWords } from './copy-words'
import { shingleAt, shingleLength } from './shingles'

/**
 * What a copy says that its template does not: every word that stands in no run of three words of the template, as spans of the
 * copy in reading order. Neighbouring words are one span. A passage that was only moved is not new.
 */
export function novelWords(template: string, copy: string): Span[] {
  const said = copyWords(template).map(({ folded }) => folded)
  const words = copyWords(copy)
  const written = words.map(({ folded }) => folded)
  if (said.join(' ') === written.join(' ')) return []

  const known = new Set(runsOf(said))
  const isKnown = new Uint8Array(words.length)
  for (const [at, run] of runsOf(written).entries()) if (known.has(run)) isKnown.fill(1, at, at + shingleLength)

  const spans: Span[] = []
  for (const [nth, { start, end }] of words.entries()) {
    if (isKnown[nth]) continue
    const last = nth > 0 && !isKnown[nth - 1] ? spans.pop() : undefined
    spans.push({ start: last?.start ?? start, end })
  }
  return spans
}

function runsOf(words: readonly string[]): number[] {
  return words.slice(shingleLength - 1).map((_, at) => shingleAt(words, at))
}
