import { mergeOverlapping, type Span } from '@/lib/domain/span/span'
import type { Assignment, Coding } from './coding'
import { finishedWork } from './finished-work'
import { grouped } from './grouped'

/** A span with its coder and code as places in the lists of the units. */
export type PlacedSpan = Span & { readonly coder: number; readonly category: number }

/**
 * All text that every coder finished, one comment after another, and what each marked in it. Lengths and offsets are UTF-16 units of
 * the anonymised texts laid end to end; no span reaches from one comment into the next.
 */
export type SpanUnits = {
  readonly coderIds: readonly string[]
  readonly codeIds: readonly string[]
  readonly start: 0
  readonly end: number
  readonly coders: number
  readonly categories: number
  readonly spans: readonly PlacedSpan[]
  /** Where each comment lies in it. */
  readonly comments: readonly (Span & { readonly commentId: string })[]
}

/**
 * Spans of a round as units, for agreement by character and by unitizing. A comment that some coder did not finish is left out for all,
 * since a continuum has no missing parts. Spans of one coder and code that overlap count as one.
 */
export function spanUnits(
  codings: readonly Coding[],
  assignments: readonly Assignment[],
  codeIds: readonly string[],
  lengthOf: ReadonlyMap<string, number>,
): SpanUnits {
  const { coders: coderIds, comments: all, isDone, codingsOf } = finishedWork(codings, assignments)
  const finished = all.filter((commentId) => coderIds.every((coderId) => isDone(coderId, commentId)))
  const comments: (Span & { commentId: string })[] = []
  const spans: PlacedSpan[] = []
  let end = 0
  for (const commentId of finished) {
    const start = end
    end += lengthOf.get(commentId) ?? 0
    comments.push({ commentId, start, end })
    for (const [coder, coderId] of coderIds.entries()) {
      for (const [codeId, own] of grouped(codingsOf(coderId, commentId), (coding) => coding.codeId)) {
        const category = codeIds.indexOf(codeId)
        if (category < 0) continue
        for (const span of mergeOverlapping(own))
          spans.push({ coder, category, start: start + span.start, end: start + span.end })
      }
    }
  }
  return { coderIds, codeIds, start: 0, end, coders: coderIds.length, categories: codeIds.length, spans, comments }
}
