import type { PresenceUnits } from '@/lib/domain/coding/units'
import { plainFigures } from '../plain-figures'

/** What a new round may expect of a code, from an earlier one. */
export type Expectations = { readonly kappa: number; readonly prevalence: number }

/** What is taken where no earlier round tells: agreement at the upper customary line, and a code that one comment in five gets. */
export const defaultExpectations: Expectations = { kappa: 0.8, prevalence: 0.2 }

/** How alike two comments of one person are taken to be (intraclass correlation), until somebody knows better. */
export const defaultCorrelation = 0.2

/**
 * The middle code of a round: the median of alpha and of the share of yes, over codes that were given and have an alpha. Kept off the
 * ends, where no interval would be left to plan. Null for a round without such a code.
 */
export function expectationsFrom(units: PresenceUnits): Expectations | null {
  const alphaOf = new Map(plainFigures(units).map(({ codeId, alpha }) => [codeId, alpha]))
  const codes = [...units.rows].flatMap(([codeId, rows]) => {
    const answers = rows.flat().filter((value) => value !== null)
    const yes = answers.filter((value) => value === 1).length
    const alpha = alphaOf.get(codeId) ?? null
    return yes > 0 && alpha !== null ? [{ alpha, share: yes / answers.length }] : []
  })
  if (codes.length === 0) return null
  return {
    kappa: within(0, 0.95, median(codes.map(({ alpha }) => alpha))),
    prevalence: within(0.01, 0.99, median(codes.map(({ share }) => share))),
  }
}

function within(least: number, most: number, value: number): number {
  return Math.max(least, Math.min(most, value))
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2
}
