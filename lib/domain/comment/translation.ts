/** A second text beside a comment's first, to read along: no position refers to it. `madeOn` is a day, `2026-11-25`. */
export type Translation = {
  readonly text: string
  /** What the first text is written in. */
  readonly language: string
  /** A person or a program, in free words. */
  readonly translator: string
  readonly madeOn: string
}

/** How a translation is marked wherever it stands: `Translation from Welsh by Sian Puw, 2026-11-25`. */
export function translationLine({ language, translator, madeOn }: Translation): string {
  return `Translation from ${language} by ${translator}, ${madeOn}`
}

/**
 * Whether coders see it. `earlier`: it was made for a text that reads differently now. `waits`: its comment is not admitted;
 * what the text will be is known then.
 */
export type TranslationStanding = 'shown' | 'to-look-at' | 'earlier' | 'waits'

export function translationStanding(known: {
  readonly isAdmitted: boolean
  readonly isOfThisText: boolean
  readonly isLookedAt: boolean
}): TranslationStanding {
  if (known.isAdmitted && !known.isOfThisText) return 'earlier'
  if (!known.isLookedAt) return 'to-look-at'
  return known.isAdmitted ? 'shown' : 'waits'
}
