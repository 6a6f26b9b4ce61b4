import type { Span } from '@/lib/domain/span/span'
import { fitted } from './grammar'
import { redact } from './redact'

export type LevelPlace = Span & {
  readonly id: string
  readonly state: 'proposed' | 'accepted' | 'rejected'
  readonly replacement: string | null
}
/** A run of text; `id` names the place that it belongs to. `start` counts in the original. */
export type Piece = { readonly start: number; readonly text: string; readonly id: string | null }
export type LevelRow = { readonly original: readonly Piece[]; readonly result: readonly Piece[] }

/**
 * Original and result paragraph by paragraph, so that both can stand on one level. The pieces of all originals, joined, are
 * the text itself; those of all results are what `redact` makes of it. A paragraph break inside a hidden place breaks no row.
 */
export function levelRows(text: string, places: readonly LevelPlace[]): readonly LevelRow[] {
  const accepted = places.filter(({ state }) => state === 'accepted')
  const hidden = redact(
    text,
    accepted.map(({ start, end, replacement }) => ({ start, end, replacement: fitted(replacement ?? '[hidden]', text, start) })),
  ).redactions
  const inside = ({ start, end }: Span) => hidden.find((one) => one.start <= start && end <= one.end)

  return rowsOf(text, hidden).map((row) => {
    const cuts = new Set([row.start, row.end])
    for (const { start, end } of [...places, ...hidden])
      for (const at of [start, end]) if (row.start < at && at < row.end) cuts.add(at)
    const ends = [...cuts].toSorted((one, other) => one - other)
    const spans = ends.slice(0, -1).map((start, nth) => ({ start, end: ends[nth + 1] ?? row.end }))
    return {
      original: spans.map((span) => ({ start: span.start, text: text.slice(span.start, span.end), id: topOf(span, places) })),
      result: spans.flatMap((span) => {
        const under = inside(span)
        if (!under) return [{ start: span.start, text: text.slice(span.start, span.end), id: topOf(span, places) }]
        return under.start === span.start
          ? [{ start: span.start, text: under.replacement, id: topOf(under, accepted) ?? topOf(span, accepted) }]
          : []
      }),
    }
  })
}

function rowsOf(text: string, hidden: readonly Span[]): readonly Span[] {
  const rows: Span[] = []
  let start = 0
  for (const found of text.matchAll(/[\r\n]+/gu)) {
    const end = found.index + found[0].length
    if (hidden.some((one) => one.start < end && end < one.end)) continue
    rows.push({ start, end })
    start = end
  }
  if (start < text.length || rows.length === 0) rows.push({ start, end: text.length })
  return rows
}

const order = { accepted: 0, proposed: 1, rejected: 2 } as const

/** The place that a run shows: what is hidden before what waits, and of equals the smallest. */
function topOf({ start, end }: Span, places: readonly LevelPlace[]): string | null {
  const over = places.filter((place) => place.start <= start && end <= place.end)
  const [top] = over.toSorted(
    (one, other) => order[one.state] - order[other.state] || one.end - one.start - (other.end - other.start),
  )
  return top?.id ?? null
}
