import type { Gamma } from './gamma/gamma'
import type { RoundGamma } from './gamma/round-gamma'
import type { SpanNumber } from './spans/span-number'
import { counted, decimals, intervalWords, notEstimable } from './wording'

/** Gamma for the methods section of a paper; `subject` is what was marked, such as `the spans of round 2`. */
export function gammaMethods(gamma: Gamma, subject: string): string {
  if (gamma.status === 'undefined') return `Gamma for ${subject} was ${notEstimable(gamma.why)}.`
  const { observed, expected, samples, standardError, seed } = gamma
  const category = gamma.cat === null ? '' : `, gamma-cat ${decimals(gamma.cat)}`
  const bound = gamma.flags.includes('unproven') ? '; some alignment is the best found, not proven to be the best' : ''
  const chance = `expected ${decimals(expected)}, the mean of ${samples} continua by chance with standard error ${decimals(standardError)}, seed “${seed}”`
  return `Gamma for ${subject} was ${decimals(gamma.gamma)}${category} (observed disorder ${decimals(observed)}, ${chance}${bound}).`
}

/** Gamma for a person who never met one. */
export function gammaPlain(gamma: Gamma, subject: string): string {
  if (gamma.status === 'undefined') return `For ${subject} there is no number to give: ${notEstimable(gamma.why)}.`
  return fitsTogether(gamma.gamma, subject)
}

/** Gamma over all comments of a round for the methods section. */
export function roundGammaMethods({ result, standardError, isProven, samples, seed }: RoundGamma, subject: string): string {
  const basis = `${counted(result.coders, 'coder')}, ${counted(result.units, 'comment')}, ${result.pairable} of them where marks by chance would differ`
  if (result.status === 'undefined') return `Gamma for ${subject} was ${notEstimable(result.why)} (${basis}).`
  const error = standardError === null ? '' : `, which leave a standard error of ${standardError.toFixed(3)}`
  const chance = `${samples} continua by chance for each, seed “${seed}”${error}`
  const bound = isProven ? '' : '; some alignment is the best found, not proven to be the best'
  return `Gamma for ${subject} was ${decimals(result.coefficient)} (${basis}; ${chance}${intervalWords(result.interval, decimals)}${bound}).`
}

/** The same for a person who never met one. */
export function roundGammaPlain({ result }: RoundGamma, subject: string): string {
  if (result.status === 'undefined') return `For ${subject} there is no number to give: ${notEstimable(result.why)}.`
  return fitsTogether(result.coefficient, subject)
}

function fitsTogether(gamma: number, subject: string): string {
  if (gamma >= 1) return `For ${subject} coders marked the same words in the same way.`
  if (gamma <= 0) return `For ${subject} what coders marked fits together no better than if they had marked at random.`
  return `For ${subject} what coders marked fits together ${Math.round(gamma * 100)} hundredths of the way from chance to full agreement.`
}

/** A number of the u-alpha family for the methods section, with the share of the text it rests on where it rests on a part. */
export function uAlphaMethods(name: string, number: SpanNumber, subject: string, coverage?: SpanNumber): string {
  if (number.status === 'undefined') return `${name} for ${subject} was ${notEstimable(number.why)}.`
  const part = coverage?.status === 'value' ? ` (on ${Math.round(coverage.value * 100)} % of the text)` : ''
  return `${name} for ${subject} was ${decimals(number.value)}${part}; lengths are in UTF-16 characters.`
}
