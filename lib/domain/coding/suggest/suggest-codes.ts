import type { CodeModel } from './code-model'
import type { PassageTerms } from './passage-terms'

export type SuggestedCode = {
  readonly codeId: string
  /** Cosine of the angle between the passage and the code, above 0 to 1, to nine places: the order of learning does not tell. */
  readonly score: number
  /** The terms that speak for it, the strongest first. */
  readonly terms: readonly string[]
  /** How many learned passages carry it: the plain frequency, whatever the passage says. */
  readonly used: number
  /** Its share of all codings learned from, 0 to 1. */
  readonly share: number
}

/**
 * The codes whose passages are nearest to this one: the cosine of TF-IDF vectors to the centroid of each code (Rocchio 1971; Han
 * and Karypis 2000), best first. A code that shares no term with the passage is not suggested.
 */
export function suggestCodes(model: CodeModel, passage: PassageTerms, most: number): SuggestedCode[] {
  const rarity = (term: string) => Math.log((1 + model.passages) / (1 + (model.passagesWith.get(term) ?? 0))) + 1
  const asked = [...passage].map(([term, weight]) => [term, weight * rarity(term)] as const)
  const askedLength = Math.hypot(...asked.map(([, weight]) => weight))

  return [...model.codes]
    .flatMap(([codeId, { passages, sum }]) => {
      const shares = asked.flatMap(([term, weight]) => {
        const own = sum.get(term)
        return own ? [{ term, by: weight * own * rarity(term) }] : []
      })
      if (shares.length === 0) return []
      const product = shares.reduce((total, { by }) => total + by, 0)
      let squares = 0
      for (const [term, weight] of sum) squares += (weight * rarity(term)) ** 2
      return [
        {
          codeId,
          score: Math.round((product / (askedLength * Math.sqrt(squares))) * 1e9) / 1e9,
          terms: shares.toSorted((one, other) => other.by - one.by).map(({ term }) => term),
          used: passages,
          share: passages / model.codings,
        },
      ]
    })
    .toSorted((one, other) => other.score - one.score || other.used - one.used || (one.codeId < other.codeId ? -1 : 1))
    .slice(0, most)
}
