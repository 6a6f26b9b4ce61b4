import { dice } from '@/lib/domain/coding/dice'
import type { Why } from '../result'
import type { Continuum } from '../spans/continuum'
import type { Alignment, Solve } from './alignment'
import { bestAlignment } from './best-alignment'
import { evenly, type Weighing } from './dissimilarity'
import { type CategoryDisorder, categoryDisorder, gammaCatOf } from './gamma-cat'
import { lookOf, sampleContinuum } from './sample-continuum'

export type GammaOptions = {
  readonly weighing?: Weighing
  readonly samples?: number
  readonly seed: string
}

export type Gamma =
  | {
      readonly status: 'value'
      readonly gamma: number
      /** Agreement on the category of what is aligned, what is not aligned being a disagreement; null where chance would agree too. */
      readonly cat: number | null
      readonly observed: number
      /** Mean disorder of the samples, and the standard error of that mean. */
      readonly expected: number
      readonly standardError: number
      readonly samples: number
      readonly seed: string
      readonly alignment: Alignment
      readonly flags: readonly ('unproven' | 'coder-without-spans')[]
    }
  | { readonly status: 'undefined'; readonly why: Why }

/** How far it has come: one step for the alignment itself and one for each sample. */
export type Progress = { readonly done: number; readonly of: number }

/**
 * Gamma: one minus the disorder of the best alignment of what coders marked over the mean disorder of continua of the same look by
 * chance (Mathet, Widlöcher & Métivier 2015, section 5). It sees boundaries, categories and overlaps together, also spans of one coder
 * that overlap. Nothing amiss is gamma 1, worse than chance is below 0. Drawn by seed: the same seed gives the same number, and the
 * standard error says how far another seed may lead. A generator, so that whoever runs it can show progress and stop.
 *
 * @example gammaOf({ start: 0, end: 20, coders: 2, categories: 1, spans: [
 *   { coder: 0, start: 2, end: 9, category: 0 }, { coder: 1, start: 2, end: 9, category: 0 } ] }, () => null, { seed: 'a' }).gamma  // 1
 */
export function* gamma(continuum: Continuum, solve: Solve, options: GammaOptions): Generator<Progress, Gamma> {
  const { weighing = evenly, samples = 30, seed } = options
  const spans = continuum.spans.filter(({ start, end }) => start < end)
  const why: Why | null = continuum.coders < 2 ? 'fewer-than-two-coders' : spans.length === 0 ? 'no-data' : null
  if (why) return { status: 'undefined', why }

  const alignment = bestAlignment({ ...continuum, spans }, weighing, solve)
  const own = categoryDisorder(alignment.unitary, continuum.coders, weighing)
  yield { done: 1, of: samples + 1 }

  const look = lookOf({ ...continuum, spans })
  const throwing = dice(seed)
  const disorders: number[] = []
  const ofCategories: CategoryDisorder[] = []
  let proven = alignment.proven
  for (let sample = 0; sample < samples; sample += 1) {
    const chance = bestAlignment(sampleContinuum(look, throwing), weighing, solve)
    proven &&= chance.proven
    disorders.push(chance.disorder)
    ofCategories.push(categoryDisorder(chance.unitary, continuum.coders, weighing))
    yield { done: sample + 2, of: samples + 1 }
  }

  const expected = disorders.reduce((sum, one) => sum + one, 0) / samples
  const squares = disorders.reduce((sum, one) => sum + (one - expected) ** 2, 0)
  const missing = continuum.coders > new Set(spans.map(({ coder }) => coder)).size
  return {
    status: 'value',
    gamma: alignment.disorder === 0 ? 1 : 1 - alignment.disorder / expected,
    cat: gammaCatOf(own, ofCategories),
    observed: alignment.disorder,
    expected,
    standardError: Math.sqrt(squares / (samples - 1) / samples),
    samples,
    seed,
    alignment,
    flags: [...(proven ? [] : (['unproven'] as const)), ...(missing ? (['coder-without-spans'] as const) : [])],
  }
}

/** To its end, without looking at the progress. */
export function gammaOf(continuum: Continuum, solve: Solve, options: GammaOptions): Gamma {
  const steps = gamma(continuum, solve, options)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
