export type ThemeState = 'draft' | 'inReview' | 'agreed' | 'disputed'
export type Verdict = 'approve' | 'changes' | 'abstain'

/** A co-author's verdict on one revision of a text; `at` orders several by the same reviewer. */
export type Verdicts = readonly {
  readonly reviewerId: string
  readonly subjectRev: number
  readonly verdict: Verdict
  readonly at: Date
}[]

/** How a theme stands with its co-authors. Verdicts on earlier wordings of the claim do not count. */
export function themeState(theme: { readonly inReview: boolean; readonly rev: number }, reviews: Verdicts): ThemeState {
  const verdicts = verdictsOn(theme.rev, reviews)
  if (verdicts.includes('changes')) return 'disputed'
  if (verdicts.includes('approve')) return 'agreed'
  return theme.inReview ? 'inReview' : 'draft'
}

/** The last verdict of each reviewer on this revision; of two at the same moment the later in the list. */
export function verdictsOn(rev: number, reviews: Verdicts): Verdict[] {
  const last = new Map<string, { verdict: Verdict; at: Date }>()
  for (const { reviewerId, subjectRev, verdict, at } of reviews) {
    const earlier = last.get(reviewerId)
    if (subjectRev === rev && (!earlier || at >= earlier.at)) last.set(reviewerId, { verdict, at })
  }
  return [...last.values()].map(({ verdict }) => verdict)
}
