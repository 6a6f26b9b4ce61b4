import { type PrintedPart, printedParts } from './printed-code'

/** The words that say what a code is for: a new name, example or colour changes no coding. */
export const definingParts = printedParts.filter((part) => part !== 'example')
export type DefiningWords = Readonly<Record<PrintedPart, string>>

/** What the wording of a code was over time: acts that changed the code, oldest first, and its wording now. */
export type WordingHistory = {
  readonly changes: readonly { readonly at: Date; readonly was: number | null; readonly is: number }[]
  readonly now: number
}

/** The number of the wording that a code had at a moment; its first one for the time before there was any. */
export function wordingAt({ changes, now }: WordingHistory, at: Date): number {
  const before = changes.findLast((change) => change.at <= at)
  if (before) return before.is
  const [next] = changes
  return next ? (next.was ?? next.is) : now
}

/** Whether two wordings define a code otherwise; line ends and blanks around make no difference. */
export function isRedefined(before: DefiningWords, after: DefiningWords): boolean {
  const plain = (words: string) => words.replace(/\s+/gu, ' ').trim()
  return definingParts.some((part) => plain(before[part]) !== plain(after[part]))
}

/** Under which words a coding counts as its code. */
export type CodedUnder = {
  /** The codebook version of its round. */
  readonly version: number
  /** When somebody decided since that it counts as this code: moved, merged or confirmed it. Null for as it was coded. */
  readonly decidedAt: Date | null
  /** Number of the wording then. */
  readonly rev: number
  readonly isRedefined: boolean
  /** The codebook version in which the definition first was another one; null when no version has it so yet, or it did not change. */
  readonly changedIn: number | null
}

/** `coded under 3, definition changed in 5`. */
export function codedUnderWords({ version, decidedAt, isRedefined: changed, changedIn }: CodedUnder): string {
  const coded = decidedAt ? `decided on ${decidedAt.toISOString().slice(0, 10)}` : `coded under ${version}`
  return changed ? `${coded}, definition changed ${changedIn === null ? 'since' : `in ${changedIn}`}` : coded
}
