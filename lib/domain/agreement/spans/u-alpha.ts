import type { Estimate, Why } from '../result'
import { increase, type UnitSums } from '../unit-sums'
import type { CodedSpan, Continuum } from './continuum'
import { mergeSameCode, overlapsWithinCoder, type Run, runsOf } from './runs'
import { oneMinus, type SpanNumber, share } from './span-number'

/** One code within `cu`: its own coefficient, and the share of its length that a unit of another coder intersects. */
export type OfCode = { readonly alpha: SpanNumber; readonly coverage: SpanNumber }

export type UAlphas = {
  /** Where coders saw a unit, and which: all of the text, gaps too. */
  readonly u: SpanNumber
  /** Unit or gap, whatever the code. */
  readonly bar: SpanNumber
  /** Which code, where units intersect. */
  readonly cu: SpanNumber
  /** The share of the text that `cu` rests on, from 0 to 1: a high `cu` on a small share says little. */
  readonly cuCoverage: SpanNumber
  readonly codes: readonly OfCode[]
}

/**
 * The alpha family for units on a continuum (Krippendorff, Mathet, Bouvry & Widlöcher 2016, sections 4 and 5): u-alpha (equation 5),
 * |u-alpha (6), cu-alpha (11) and (k)u-alpha for each category (13), nominal. A coder without spans has one gap. Spans of one coder
 * and code that overlap are merged first; where spans of one coder overlap across codes nothing is defined: take one code at a time.
 * It does not see a boundary between two spans of one code that touch.
 *
 * @example uAlphas({ start: 0, end: 10, coders: 2, categories: 1, spans: [
 *   { coder: 0, start: 1, end: 9, category: 0 }, { coder: 1, start: 2, end: 8, category: 0 } ] }).u.value  // 0.65
 */
export function uAlphas(continuum: Continuum): UAlphas {
  const spans = mergeSameCode(continuum.spans)
  const why = whyNone(continuum, spans)
  if (why) return noneOf(why, continuum.categories)

  const gap = continuum.categories
  const runs = runsOf({ ...continuum, spans })
  const all = allMatrices(continuum, spans, runs)
  const crossing = crossingMatrices(continuum, spans, runs, all.observed, gap)
  const { observed, expected, total } = all
  const codes = Array.from({ length: gap }, (_, code) => code)
  const outside = (matrix: Matrix) => row(matrix, gap) - at(matrix, gap, gap)
  return {
    u: oneMinus(total - alike(observed, gap + 1), total - alike(expected, gap + 1)),
    bar: oneMinus(outside(observed), outside(expected)),
    cu: oneMinus(crossing.total - alike(observed, gap), crossing.total - alike(crossing.expected, gap)),
    cuCoverage: share(crossing.total, total),
    codes: codes.map((code) => ofCode(code, observed, crossing)),
  }
}

function whyNone({ coders, start, end }: Continuum, spans: readonly CodedSpan[]): Why | null {
  if (coders < 2) return 'fewer-than-two-coders'
  if (spans.length === 0 || end <= start) return 'no-data'
  return overlapsWithinCoder(spans) ? 'overlap-not-allowed' : null
}

function noneOf(why: Why, categories: number): UAlphas {
  const none: SpanNumber = { status: 'undefined', why }
  const codes = Array.from({ length: categories }, () => ({ alpha: none, coverage: none }))
  return { u: none, bar: none, cu: none, cuCoverage: none, codes }
}

type Matrix = { readonly size: number; readonly of: Float64Array }

/** Observed and expected coincidences over the whole continuum, gaps being one more value (equations 1 and 4). */
function allMatrices({ coders, categories }: Continuum, spans: readonly CodedSpan[], runs: readonly Run[]) {
  const size = categories + 1
  const { observed: of, own } = coincidences({ coders, categories }, spans, runs)
  const observed = { size, of }
  const total = of.reduce((sum, length) => sum + length, 0)
  return { observed, total, expected: expectedOf(observed, own, total) }
}

/** Observed coincidences, value by value, row by row, and per value what a unit or gap shares with itself; the last value is the gap. */
function coincidences(
  { coders, categories: gap }: Pick<Continuum, 'coders' | 'categories'>,
  spans: readonly CodedSpan[],
  runs: readonly Run[],
): { observed: Float64Array; own: Float64Array } {
  const size = gap + 1
  const observed = new Float64Array(size ** 2)
  const own = new Float64Array(size)
  for (const { length, covering } of runs) {
    const values = covering.map(([span]) => span?.category ?? gap)
    for (const [coder, value] of values.entries()) {
      for (const [other, met] of values.entries()) {
        if (coder !== other) increase(observed, value * size + met, length / (coders - 1))
      }
      if (value === gap) increase(own, gap, length)
    }
  }
  for (const { category, start, end } of spans) increase(own, category, (end - start) ** 2)
  return { observed, own }
}

/**
 * u-alpha from sums over texts, so that all texts of a commenter can be redrawn together: each text adds its coincidences and what its
 * units share with themselves. The sums over all texts give what the texts laid end to end give.
 */
export function uAlphaSums(texts: readonly Continuum[]): UnitSums {
  const [{ coders, categories } = { coders: 0, categories: 0 }] = texts
  const size = categories + 1
  const parts = texts.map((text) => {
    if (text.spans.length === 0) return null
    const spans = mergeSameCode(text.spans)
    return coincidences({ coders, categories }, spans, runsOf({ ...text, spans }))
  })
  const add = (place: number, into: Float64Array, at: number) => {
    const [text, own] = [texts[place], parts[place]]
    if (text && !own) {
      // One gap of each coder: all of it meets gaps, and each gap itself.
      const length = coders * (text.end - text.start)
      if (coders > 1) increase(into, at + size ** 2 - 1, length)
      increase(into, at + size ** 2 + categories, length)
    }
    own?.observed.forEach((length, cell) => void increase(into, at + cell, length))
    own?.own.forEach((length, value) => void increase(into, at + size ** 2 + value, length))
  }
  return { units: texts.length, width: size ** 2 + size, add, estimate: (sums) => uFromSums(sums, size) }
}

/** Equations 4 and 5 with no matrix made, since a redraw asks for it a thousand times. */
function uFromSums(sums: Float64Array, size: number): Estimate | null {
  let [total, same, squares, own] = [0, 0, 0, 0]
  for (let value = 0; value < size; value += 1) {
    let length = 0
    for (let other = 0; other < size; other += 1) length += sums[value * size + other] ?? 0
    total += length
    same += sums[value * size + value] ?? 0
    squares += length * length
    own += sums[size * size + value] ?? 0
  }
  const byChance = total * total === own ? total : (total * (squares - own)) / (total * total - own)
  const u = oneMinus(total - same, total - byChance)
  return u.status === 'value' ? { observed: same / total, expected: byChance / total, coefficient: u.value } : null
}

/** The same where a unit meets a unit: a unit's parts that others intersect stand for the unit (equation 10). */
function crossingMatrices(
  { coders, categories }: Continuum,
  spans: readonly CodedSpan[],
  runs: readonly Run[],
  all: Matrix,
  gap: number,
) {
  const met = new Map<CodedSpan, Float64Array>(spans.map((span) => [span, new Float64Array(coders)]))
  for (const { length, covering } of runs) {
    for (const [coder, [span]] of covering.entries()) {
      if (!span) continue
      for (const [other, [crossed]] of covering.entries()) {
        const sums = met.get(span)
        if (crossed && sums && other !== coder) increase(sums, other, length)
      }
    }
  }
  const own = new Float64Array(categories)
  for (const [{ category }, sums] of met) {
    for (const length of sums) increase(own, category, length ** 2 / (coders - 1))
  }
  const observed = { size: categories, of: new Float64Array(categories ** 2) }
  for (let value = 0; value < gap; value += 1) {
    for (let other = 0; other < gap; other += 1) observed.of[value * categories + other] = at(all, value, other)
  }
  const total = observed.of.reduce((sum, length) => sum + length, 0)
  return { observed, total, expected: expectedOf(observed, own, total) }
}

/** Chance puts any two values together in proportion, but no unit with itself. */
function expectedOf(observed: Matrix, own: Float64Array, total: number): Matrix {
  const { size } = observed
  const sums = Array.from({ length: size }, (_, value) => row(observed, value))
  const possible = total ** 2 - own.reduce((sum, length) => sum + length, 0)
  const of = observed.of.map((_, cell) => {
    const [first, second] = [Math.floor(cell / size), cell % size]
    const itself = first === second ? (own[first] ?? 0) : 0
    return possible === 0 ? 0 : (total * ((sums[first] ?? 0) * (sums[second] ?? 0) - itself)) / possible
  })
  return { size, of }
}

function ofCode(code: number, all: Matrix, crossing: { observed: Matrix; expected: Matrix }): OfCode {
  const { observed, expected } = crossing
  const [length, chance] = [row(observed, code), row(expected, code)]
  const apart = chance * (length - at(observed, code, code))
  return {
    alpha: oneMinus(apart, length * (chance - at(expected, code, code)), length === 0 ? 'no-pairable-units' : 'no-variation'),
    coverage: share(length, row(all, code)),
  }
}

/** What lies on the diagonal, up to a value. */
function alike(matrix: Matrix, values: number): number {
  let sum = 0
  for (let value = 0; value < values; value += 1) sum += at(matrix, value, value)
  return sum
}

function at({ of, size }: Matrix, first: number, second: number): number {
  return of[first * size + second] ?? 0
}

function row({ of, size }: Matrix, value: number): number {
  return of.subarray(value * size, (value + 1) * size).reduce((sum, length) => sum + length, 0)
}
