import type { Why } from '../result'
import type { CodedSpan, Continuum } from './continuum'
import { mergeSameCode } from './runs'
import { oneMinus, type SpanNumber } from './span-number'

export type AlphaU2004 = { readonly all: SpanNumber; readonly codes: readonly SpanNumber[] }

/**
 * The older alpha for unitizing (Krippendorff 1995; 2004, chapter 11.6): each code is a continuum of its own, so spans of different
 * codes may overlap, and boundaries between spans of one code that touch are seen. It is another number than u-alpha of 2016.
 * Undefined where no coder has a span of the code.
 *
 * @example alphaU2004({ start: 0, end: 10, coders: 2, categories: 1, spans: [
 *   { coder: 0, start: 1, end: 9, category: 0 }, { coder: 1, start: 1, end: 9, category: 0 } ] }).all.value  // 1
 */
export function alphaU2004(continuum: Continuum): AlphaU2004 {
  const spans = mergeSameCode(continuum.spans)
  const why: Why | null = continuum.coders < 2 ? 'fewer-than-two-coders' : spans.length === 0 ? 'no-data' : null
  const codes = Array.from({ length: continuum.categories }, (_, code) => {
    const rows = sectionsOf(
      continuum,
      spans.filter(({ category }) => category === code),
    )
    return { observed: observedOf(rows, continuum), expected: expectedOf(rows, continuum) }
  })
  const number = (parts: readonly { observed: number; expected: number }[]): SpanNumber => {
    if (why) return { status: 'undefined', why }
    const sum = (of: (part: (typeof parts)[number]) => number) => parts.reduce((total, part) => total + of(part), 0)
    const expected = sum((part) => part.expected)
    // Disagreements are shares of a square, so their own size says nothing: scale them before asking whether there is any.
    return expected === 0 ? { status: 'undefined', why: 'no-data' } : oneMinus(sum((part) => part.observed) / expected, 1)
  }
  return { all: number(codes), codes: codes.map((code) => number([code])) }
}

/** A unit of the code or the gap between two. */
type Section = { readonly start: number; readonly end: number; readonly isUnit: boolean }

/** Per coder the whole continuum in units and gaps. */
function sectionsOf({ start, end, coders }: Continuum, spans: readonly CodedSpan[]): Section[][] {
  return Array.from({ length: coders }, (_, coder) => {
    const sections: Section[] = []
    let at = start
    for (const span of spans.filter((one) => one.coder === coder)) {
      if (span.start > at) sections.push({ start: at, end: span.start, isUnit: false })
      sections.push({ start: span.start, end: span.end, isUnit: true })
      at = span.end
    }
    if (at < end) sections.push({ start: at, end, isUnit: false })
    return sections
  })
}

/** Squared differences of the boundaries of units that intersect, and squared lengths of units that lie in a gap (2004, page 253). */
function observedOf(rows: readonly Section[][], { start, end, coders }: Continuum): number {
  let sum = 0
  for (const [coder, own] of rows.entries()) {
    for (const [other, theirs] of rows.entries()) {
      if (other !== coder) sum += pairs(own, theirs)
    }
  }
  return sum / (coders * (coders - 1) * (end - start) ** 2)
}

function pairs(own: readonly Section[], theirs: readonly Section[]): number {
  let sum = 0
  let from = 0
  for (const section of own) {
    while ((theirs[from]?.end ?? Number.POSITIVE_INFINITY) <= section.start) from += 1
    for (let place = from; (theirs[place]?.start ?? Number.POSITIVE_INFINITY) < section.end; place += 1) {
      const met = theirs[place]
      if (met) sum += difference(section, met)
    }
  }
  return sum
}

function difference(one: Section, other: Section): number {
  if (one.isUnit && other.isUnit) return (one.start - other.start) ** 2 + (one.end - other.end) ** 2
  if (one.isUnit) return liesIn(one, other) ? lengthOf(one) ** 2 : 0
  return other.isUnit && liesIn(other, one) ? lengthOf(other) ** 2 : 0
}

/** What units and gaps of these lengths would differ by wherever they stood (2004, page 254). */
function expectedOf(rows: readonly Section[][], { start, end, coders }: Continuum): number {
  const length = end - start
  const units = rows.flat().filter(({ isUnit }) => isUnit)
  const gaps = rows.flat().filter(({ isUnit }) => !isUnit)
  let sum = 0
  let within = 0
  for (const unit of units) {
    const own = lengthOf(unit)
    const room = gaps.reduce((places, gap) => places + Math.max(0, lengthOf(gap) - own + 1), 0)
    sum += ((units.length - 1) / 3) * (2 * own ** 3 - 3 * own ** 2 + own) + own ** 2 * room
    within += own * (own - 1)
  }
  const possible = coders * length * (coders * length - 1) - within
  return units.length === 0 || possible === 0 ? 0 : ((2 / length) * sum) / possible
}

function liesIn(unit: Section, gap: Section): boolean {
  return unit.start >= gap.start && unit.end <= gap.end
}

function lengthOf({ start, end }: Section): number {
  return end - start
}
