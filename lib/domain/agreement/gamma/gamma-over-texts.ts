import { conclude } from '../conclude'
import type { Result } from '../result'
import type { Continuum } from '../spans/continuum'
import { increase, sumUnits, type UnitSums } from '../unit-sums'
import type { Solve } from './alignment'
import { type Gamma, type GammaOptions, gamma, type Progress } from './gamma'

export type GammaOverTexts = {
  readonly result: Result
  /** How far another seed may lead: what the samples leave uncertain of the coefficient. Null without one. */
  readonly standardError: number | null
  /** Whether every alignment was proven to be the best there is. */
  readonly isProven: boolean
  readonly sums: UnitSums
}

/**
 * One gamma over many texts, such as all comments of a round: each text has its own best alignment and its own continua by chance, and
 * counts by how much was marked in it. One minus the observed over the expected disorder, both summed over texts; of a single text that
 * is its gamma (Mathet, Widlöcher & Métivier 2015, section 5). `sums` are for an interval: texts of one commenter can be redrawn
 * together. A text in which nobody marked anything adds nothing. A generator: one step per sample of a text, in parts of texts, so that
 * it can be stopped within a long one.
 */
export function* gammaOverTexts(
  texts: readonly Continuum[],
  solve: Solve,
  options: GammaOptions,
): Generator<Progress, GammaOverTexts> {
  const parts: (readonly [observed: number, expected: number])[] = []
  let variance = 0
  let isProven = true
  for (const [place, text] of texts.entries()) {
    const own = yield* within(gamma(text, solve, { ...options, seed: `${options.seed} ${place}` }), place, texts.length)
    const marked = text.spans.filter(({ start, end }) => start < end).length / text.coders
    parts.push(own.status === 'value' ? [own.observed * marked, own.expected * marked] : [0, 0])
    if (own.status === 'value') {
      variance += (own.standardError * marked) ** 2
      isProven &&= !own.flags.includes('unproven')
    }
    yield { done: place + 1, of: texts.length }
  }
  const sums: UnitSums = {
    units: texts.length,
    width: 2,
    add: (text, into, at) => parts[text]?.forEach((disorder, part) => void increase(into, at + part, disorder)),
    estimate: ([observed = 0, expected = 0]) =>
      expected === 0 ? null : { observed: 1 - observed / expected, expected: null, coefficient: 1 - observed / expected },
  }
  const coders = texts.reduce((most, text) => Math.max(most, text.coders), 0)
  const pairable = coders > 1 ? parts.filter(([, expected]) => expected > 0).length : 0
  const basis = { units: texts.length, pairable, coders, constantCoders: 0 }
  const total = sumUnits(sums)
  const result = conclude({ statistic: 'gamma' }, basis, () => sums.estimate(total))
  return { result, standardError: result.status === 'value' ? errorOf(total, variance) : null, isProven, sums }
}

/** The error of the expected disorder carried over to one minus observed over expected, to first order. */
function errorOf([observed = 0, expected = 0]: Float64Array, variance: number): number {
  return (observed / expected ** 2) * Math.sqrt(variance)
}

function* within(steps: Generator<Progress, Gamma>, place: number, of: number): Generator<Progress, Gamma> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value
    yield { done: place + step.value.done / (step.value.of + 1), of }
  }
}
