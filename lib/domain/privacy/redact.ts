import { snapToGraphemes } from '@/lib/domain/span/graphemes'
import type { Edit } from '@/lib/domain/span/map-span'
import type { Span } from '@/lib/domain/span/span'

/** A stretch of the original, half-open in UTF-16 offsets, and what stands there instead. */
export type Redaction = { readonly start: number; readonly end: number; readonly replacement: string }

export type Redacted = {
  readonly text: string
  /** What was really replaced, in reading order: overlaps are one, and no visible character is cut in half. */
  readonly redactions: readonly Redaction[]
  /** The same as edits from the last to the first, so that applying them one after the other needs no correction. */
  readonly edits: readonly Edit[]
}

/** The anonymised text of an original. Redactions outside the text and empty ones change nothing. */
export function redact(original: string, accepted: readonly Redaction[]): Redacted {
  const redactions = settled(original, accepted)
  const pieces: string[] = []
  let done = 0
  for (const { start, end, replacement } of redactions) {
    pieces.push(original.slice(done, start), replacement)
    done = end
  }
  pieces.push(original.slice(done))

  const edits = redactions.map(({ start, end, replacement }) => ({
    at: start,
    removed: end - start,
    inserted: replacement.length,
  }))
  return { text: pieces.join(''), redactions, edits: edits.reverse() }
}

/** Where a span of the original lies in the anonymised text; touching a redaction means taking its whole placeholder. */
export function toAnonymised(span: Span, { redactions }: Pick<Redacted, 'redactions'>): Span {
  return through(span, pairsOf(redactions))
}

/** Where a span of the anonymised text came from; touching a placeholder means taking all that it hides. */
export function toOriginal(span: Span, { redactions }: Pick<Redacted, 'redactions'>): Span {
  return through(
    span,
    pairsOf(redactions).map(({ from, to }) => ({ from: to, to: from })),
  )
}

function settled(original: string, accepted: readonly Redaction[]): readonly Redaction[] {
  const whole = accepted
    .filter(({ start, end }) => 0 <= start && start < end && end <= original.length)
    .map((redaction) => ({ ...snapToGraphemes(original, redaction), replacement: redaction.replacement }))
    .sort((one, other) => one.start - other.start || other.end - one.end)

  const kept: Redaction[] = []
  for (const next of whole) {
    const last = kept.at(-1)
    if (last && next.start < last.end) kept[kept.length - 1] = joined(last, next)
    else kept.push(next)
  }
  return kept
}

/** The wider of two gives its replacement: it names the larger thing. */
function joined(one: Redaction, other: Redaction): Redaction {
  const { replacement } = other.end - other.start > one.end - one.start ? other : one
  return { start: one.start, end: Math.max(one.end, other.end), replacement }
}

type Pair = { readonly from: Span; readonly to: Span }

function pairsOf(redactions: readonly Redaction[]): Pair[] {
  let shift = 0
  return redactions.map(({ start, end, replacement }) => {
    const at = start + shift
    shift += replacement.length - (end - start)
    return { from: { start, end }, to: { start: at, end: at + replacement.length } }
  })
}

function through({ start, end }: Span, pairs: readonly Pair[]): Span {
  return { start: mapped(start, pairs, 'start'), end: Math.max(mapped(start, pairs, 'start'), mapped(end, pairs, 'end')) }
}

/** A start inside a pair leans to its start, an end to its end: what is half touched is taken whole. */
function mapped(offset: number, pairs: readonly Pair[], side: 'start' | 'end'): number {
  const touched = pairs.find(({ from }) =>
    side === 'start' ? from.start <= offset && offset < from.end : from.start < offset && offset <= from.end,
  )
  if (touched) return touched.to[side]

  const before = pairs.findLast(({ from }) => from.end <= offset)
  return before ? offset - before.from.end + before.to.end : offset
}
