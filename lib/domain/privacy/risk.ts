import { type Category, categories } from './categories'

/** What is known of a waiting comment without reading it. `characters` counts what is sealed, roughly. */
export type RiskFacts = {
  /** Undecided places by category. */
  readonly undecided: Readonly<Partial<Record<Category, number>>>
  /** Undecided places that were only called unusual. */
  readonly sweeps: number
  readonly characters: number
  /** Its sender gave a name or an address with it. */
  readonly isDeclared: boolean
  /** Sentences that speak of how it may be used, and that nobody has decided on. */
  readonly useSentences: number
}
export type Risk = { readonly score: number; readonly reasons: readonly string[] }

const direct: readonly Category[] = ['person', 'colleague', 'student', 'mail', 'phone', 'url', 'handle', 'orcid', 'ip']
const indirect: readonly Category[] = ['university', 'organisation', 'unit', 'role', 'place', 'date']
const weightOf = (category: Category) => (direct.includes(category) ? 3 : indirect.includes(category) ? 2 : 1)

/** What an undecided sentence about use adds to a score: no other comment comes up to it. */
const useFirst = 1_000_000

/**
 * How much a waiting comment may give away: undecided places count 3 where they name somebody, 2 where they narrow the circle,
 * else 1, a mere oddity a half; a sentence about use 5; an own name or address given with it 2; each 500 characters 1, up to 4.
 * Whoever speaks of how their words may be used is heard before all others, however much those may give away.
 * The score orders a queue and means nothing else. `reasons` say it in words, the weightiest first.
 */
export function riskOf({ undecided, sweeps, characters, isDeclared, useSentences }: RiskFacts): Risk {
  const found = (Object.keys(undecided) as Category[])
    .filter((category) => (undecided[category] ?? 0) > 0)
    .toSorted((one, other) => weightOf(other) - weightOf(one) || one.localeCompare(other))
  const count = found.reduce((sum, category) => sum + (undecided[category] ?? 0), 0)
  const flags = found.reduce((sum, category) => sum + (undecided[category] ?? 0) * weightOf(category), 0)
  const reasons = [
    useSentences > 0 && 'speaks of how it may be used',
    count > 0 && `${placesOf(count)} to decide: ${found.map((category) => named(category, undecided[category] ?? 0)).join(', ')}`,
    sweeps > 0 && `${sweeps === 1 ? 'one unusual word' : `${sweeps} unusual words`} to look at`,
    isDeclared && 'its sender gave a name or address',
    characters > 1500 && `long, about ${Math.round(characters / 100) * 100} characters`,
  ]
  const given = flags + sweeps / 2 + Math.min(4, characters / 500) + (isDeclared ? 2 : 0) + useSentences * 5
  return {
    score: Math.min(given, useFirst - 1) + (useSentences > 0 ? useFirst : 0),
    reasons: reasons.filter((reason) => reason !== false),
  }
}

/** The longest comment that may be admitted together with others, read in a list. */
export const shortCharacters = 600

/** Whether a comment may be admitted in a list: it is short and nothing in it waits for a decision. */
export function isClear({ undecided, sweeps, characters, useSentences }: RiskFacts): boolean {
  const open = Object.values(undecided).reduce((sum, count) => sum + count, 0) + sweeps + useSentences
  return open === 0 && characters <= shortCharacters
}

const placesOf = (count: number) => (count === 1 ? 'one place' : `${count} places`)
const named = (category: Category, count: number) =>
  count === 1 ? categories[category].word : `${count} × ${categories[category].word}`
