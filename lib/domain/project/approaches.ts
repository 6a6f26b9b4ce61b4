/** How a team means to read its comments; sets defaults, gates and words. */
export const approaches = ['codingReliability', 'codebook', 'reflexive', 'contentAnalysis', 'consensual'] as const
export type Approach = (typeof approaches)[number]

export const approachWords: Record<Approach, { readonly name: string; readonly means: string }> = {
  codingReliability: { name: 'Coding reliability', means: 'several people code apart; agreement is a condition for going on' },
  codebook: { name: 'Codebook or framework', means: 'a shared codebook guides the coding; agreement informs it' },
  reflexive: { name: 'Reflexive', means: 'interpretation is the work; agreement is not asked for' },
  contentAnalysis: { name: 'Content analysis', means: 'categories are counted; agreement is reported for each' },
  consensual: { name: 'Consensual team coding', means: 'several people code apart and settle every difference' },
}
