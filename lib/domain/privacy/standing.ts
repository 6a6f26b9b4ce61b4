import type { RiskReview } from './risk-review'

/** What still ties comments to people: sealed originals and contacts, and names kept with their placeholders. */
export type Ties = { readonly originals: number; readonly names: number }

/**
 * The one word for how texts stand: *pseudonymised* while a key, a name or an original exists, *anonymised* only after all of them
 * are destroyed and the latest review of the risk found no way to a person (GDPR art. 4(5), recital 26).
 */
export function standingWord(
  { originals, names }: Ties,
  latest: Pick<RiskReview, 'passed'> | null,
): 'pseudonymised' | 'anonymised' {
  return originals === 0 && names === 0 && latest?.passed === true ? 'anonymised' : 'pseudonymised'
}

export type DestructionFacts = {
  readonly now: Date
  /** Comments that nobody decided on: their words exist in the originals alone. */
  readonly waiting: number
  /** Last days of withdrawal of the notices under which comments came; null where a notice names none. */
  readonly lastDays: readonly (Date | null)[]
}

/** Why originals and names may not be destroyed yet; null when they may. A last day is over when its day has passed everywhere. */
export function faultOfDestruction({ now, waiting, lastDays }: DestructionFacts): string | null {
  if (waiting > 0)
    return `${waiting === 1 ? 'One comment waits' : `${waiting} comments wait`} for a decision, and its words stand in the original alone. Admit or exclude first.`
  if (lastDays.some((day) => day === null))
    return 'A notice names no last day of withdrawal, so people may take back what they sent at any time. The originals have to stay.'
  const last = Math.max(0, ...lastDays.map((day) => day?.getTime() ?? 0))
  const over = last + 36 * 3_600_000
  return last > 0 && now.getTime() < over
    ? `People may withdraw until ${new Date(last).toISOString().slice(0, 10)}. Destroy the originals after that day.`
    : null
}
