import type { UnitaryAlignment } from './alignment'
import { dissimilarity, type Weighing } from './dissimilarity'

/** Weighted mean of how often aligned spans have different categories; `weight` 0 where there is no span. */
export type CategoryDisorder = { readonly sum: number; readonly weight: number }

/**
 * Disorder of categories over an alignment (Mathet 2017, section 3): each pair of aligned spans counts by how well their positions fit
 * together, one minus the positional dissimilarity and never less than 0, shared out over the pairs of its unitary alignment. A span
 * beside the empty place of another coder counts as one full disagreement, as pygamma-agreement 0.5.9 has it.
 */
export function categoryDisorder(
  unitary: readonly UnitaryAlignment[],
  coders: number,
  { alpha, empty }: Weighing,
): CategoryDisorder {
  let sum = 0
  let weight = 0
  for (const members of unitary) {
    const beside = members.length * (coders - members.length)
    sum += beside * empty ** 2
    weight += beside * empty
    for (const [place, one] of members.entries()) {
      for (const other of members.slice(place + 1)) {
        const fit = Math.max(0, 1 - dissimilarity(one, other, { alpha, beta: 0, empty }))
        const own = fit / (members.length - 1)
        weight += own
        if (one.category !== other.category) sum += own * empty
      }
    }
  }
  return { sum, weight }
}

/** One minus observed over expected; 1 when aligned spans all agree, null without spans or when chance would agree too. */
export function gammaCatOf(own: CategoryDisorder, samples: readonly CategoryDisorder[]): number | null {
  if (own.weight === 0) return null
  const observed = own.sum / own.weight
  if (observed === 0) return 1

  const aligned = samples.filter(({ weight }) => weight > 0).map(({ sum, weight }) => sum / weight)
  const expected = aligned.reduce((total, one) => total + one, 0) / aligned.length
  return expected > 0 ? 1 - observed / expected : null
}
