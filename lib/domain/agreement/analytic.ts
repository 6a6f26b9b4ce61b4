import { normal95, twoSidedNormal } from './normal'
import type { Analytic } from './result'
import { twoSided, within } from './student-t'

const level = 0.95
const quantiles = new Map<number, number>()

/**
 * Standard error of a coefficient from what each unit by itself would have it be, and its interval by Student's distribution
 * (Gwet 2014, chapter 5, without correction for a finite population): sqrt(sum (x_i - coefficient)^2 / (n (n - 1))).
 * The upper end is cut off at 1. Null with fewer than two units.
 */
export function analyticOf(coefficient: number, units: number, squares: number): Analytic | null {
  if (units < 2) return null

  const standardError = Math.sqrt(unlessNothing(squares) / (units * (units - 1)))
  const reach = standardError * quantile(units - 1)
  return {
    standardError,
    low: coefficient - reach,
    high: Math.min(1, coefficient + reach),
    level,
    p: probability(coefficient, standardError, (t) => twoSided(t, units - 1)),
    freedom: units - 1,
  }
}

/** From a standard error for large samples; `underNull` is the one if there were no agreement beyond chance, for the probability. */
export function largeSample(coefficient: number, standardError: number, underNull: number): Analytic {
  const reach = standardError * normal95
  return {
    standardError,
    low: coefficient - reach,
    high: coefficient + reach,
    level,
    p: probability(coefficient, underNull, twoSidedNormal),
    freedom: null,
  }
}

/** What is left in the last digits of sums that should be 0. */
export function unlessNothing(squares: number): number {
  return squares < 1e-14 ? 0 : squares
}

/** 1 where coefficient and standard error are both 0: nothing then speaks against chance. */
function probability(coefficient: number, standardError: number, of: (ratio: number) => number): number {
  if (standardError > 0) return of(coefficient / standardError)
  return Math.abs(coefficient) < 1e-12 ? 1 : 0
}

/** Searched once per number of units: a table of codes asks for the same one again and again. */
function quantile(freedom: number): number {
  const known = quantiles.get(freedom) ?? within(level, freedom)
  quantiles.set(freedom, known)
  return known
}
