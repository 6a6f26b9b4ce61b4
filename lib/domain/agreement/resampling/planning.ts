import { normal95 } from '../normal'

export type Plan = {
  /** Units that both of two coders will code. */
  readonly units: number
  /** The share of units that is expected to have the code, above 0 and below 1. */
  readonly prevalence: number
  /** The agreement that is expected. */
  readonly kappa: number
  /** How many units a commenter has on average, and how alike they are (intraclass correlation, 0 to 1). */
  readonly unitsPerCommenter?: number
  readonly correlation?: number
}

/**
 * How wide the 95 % interval of kappa or alpha for one code and two coders will be, so that a round can be planned: large-sample
 * variance by Donner & Eliasziw 1992 (equation 2), times the design effect 1 + (units per commenter - 1) x correlation (Kish 1965).
 * Null for a plan that no number fits: no units, a prevalence of 0 or 1.
 *
 * @example plannedWidth({ units: 100, prevalence: 0.3, kappa: 0.8 })  // 0.2579...
 */
export function plannedWidth(plan: Plan): number | null {
  const { units, prevalence, kappa } = plan
  if (!(units > 0) || !(prevalence > 0 && prevalence < 1)) return null

  const spread = (1 - kappa) * (1 - 2 * kappa) + (kappa * (2 - kappa)) / (2 * prevalence * (1 - prevalence))
  const variance = (Math.max(0, (1 - kappa) * spread) / units) * designEffect(plan)
  return 2 * normal95 * Math.sqrt(variance)
}

/** By how much the variance grows because units of one commenter are alike; 1 when each has one. */
export function designEffect({
  unitsPerCommenter = 1,
  correlation = 0,
}: Pick<Plan, 'unitsPerCommenter' | 'correlation'>): number {
  return 1 + (unitsPerCommenter - 1) * correlation
}

/** The smallest number of units whose interval is no wider than `width`; null where no plan fits. */
export function unitsFor(width: number, plan: Omit<Plan, 'units'>): number | null {
  const wide = plannedWidth({ ...plan, units: 1 })
  return wide === null || !(width > 0) ? null : Math.max(1, Math.ceil((wide / width) ** 2))
}
