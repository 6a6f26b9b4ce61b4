import { grouped } from '@/lib/domain/coding/grouped'
import { mergeOverlapping } from '@/lib/domain/span/span'
import type { CodedSpan, Continuum } from './continuum'

/** A stretch within which nobody begins or ends a span: its length in UTF-16 units, and per coder the spans that cover it. */
export type Run = { readonly length: number; readonly covering: readonly (readonly CodedSpan[])[] }

/** The continuum cut wherever any span begins or ends. Numbers over characters follow from it without a look at each character. */
export function runsOf({ start, end, coders, spans }: Continuum): Run[] {
  // Most comments have nothing of a rare code.
  if (spans.length === 0) return end > start ? [{ length: end - start, covering: Array.from({ length: coders }, () => []) }] : []

  const cuts = [...new Set([start, end, ...spans.flatMap((span) => [span.start, span.end])])].sort((one, other) => one - other)
  const within = cuts.filter((cut) => cut >= start && cut <= end)
  const waiting = [...spans].sort((one, other) => one.start - other.start)
  let active: CodedSpan[] = []
  let next = 0
  return within.slice(0, -1).map((from, place) => {
    active = active.filter((span) => span.end > from)
    for (let span = waiting[next]; span && span.start <= from; span = waiting[next]) {
      if (span.end > from) active.push(span)
      next += 1
    }
    const covering = Array.from({ length: coders }, (_, coder) => active.filter((span) => span.coder === coder))
    return { length: (within[place + 1] ?? from) - from, covering }
  })
}

/** Spans of one coder and one code that overlap become one; those that only touch stay two. In the order of coder, code and start. */
export function mergeSameCode(spans: readonly CodedSpan[]): CodedSpan[] {
  if (spans.length === 0) return []
  const sorted = spans.toSorted((one, other) => one.coder - other.coder || one.category - other.category)
  return [...grouped(sorted, ({ coder, category }) => `${coder} ${category}`).values()].flatMap((own) => {
    const [first] = own
    return first ? mergeOverlapping(own).map((span) => ({ ...first, ...span })) : []
  })
}

/** Whether some coder has two spans that overlap, whatever their codes. */
export function overlapsWithinCoder(spans: readonly CodedSpan[]): boolean {
  const sorted = [...spans].sort((one, other) => one.coder - other.coder || one.start - other.start)
  return sorted.some((span, place) => {
    const last = sorted[place - 1]
    return last !== undefined && last.coder === span.coder && span.start < last.end
  })
}
