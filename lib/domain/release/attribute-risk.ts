import type { AttributeDefinition, AttributeValues } from '@/lib/domain/comment/attributes'
import { type AttributePlan, releasedValues } from './attribute-plan'
import { type SmallCell, smallCells } from './small-cells'

export type AttributeRisk = {
  readonly commenters: number
  /** How many share the rarest combination; null when nobody answered anything. Those exported without attributes do not count. */
  readonly k: number | null
  /** Combinations that fewer than the plan's k share, rarest first. */
  readonly small: readonly SmallCell[]
  /** Commenters in these combinations. */
  readonly exposed: number
  /** Commenters exported without any attribute. */
  readonly hidden: number
}

/** How far the combination of attributes in an export would point to few people (k-anonymity, Sweeney 2002). */
export function attributeRisk(
  commenters: ReadonlyMap<string, AttributeValues>,
  definitions: readonly AttributeDefinition[],
  plan: AttributePlan,
): AttributeRisk {
  const keys = definitions.map(({ key }) => key)
  const released = [...releasedValues(commenters, definitions, plan).values()]
  const shown = released.filter((values) => Object.keys(values).length > 0)
  const [rarest] = smallCells(shown, keys, Number.POSITIVE_INFINITY)
  const small = smallCells(shown, keys, plan.k)
  return {
    commenters: commenters.size,
    k: rarest?.commenters ?? null,
    small,
    exposed: small.reduce((sum, cell) => sum + cell.commenters, 0),
    hidden: released.length - shown.length,
  }
}

/**
 * The attribute that gains most when it is generalised or left out next: without it the fewest commenters stand in small
 * combinations, and of equals the one that loses the fewest different values. Null when nothing is exposed.
 */
export function attributeToTreat(
  commenters: ReadonlyMap<string, AttributeValues>,
  definitions: readonly AttributeDefinition[],
  plan: AttributePlan,
): { readonly key: string; readonly exposed: number } | null {
  const open = { ...plan, hideRest: false }
  if (attributeRisk(commenters, definitions, open).exposed === 0) return null
  const left = definitions
    .filter(({ key }) => plan.treatments[key]?.how !== 'suppress')
    .map(({ key }) => {
      const without = { ...open, treatments: { ...plan.treatments, [key]: { how: 'suppress' as const } } }
      const values = new Set([...commenters.values()].map((answers) => answers[key])).size
      return { key, values, exposed: attributeRisk(commenters, definitions, without).exposed }
    })
  const [best] = left.sort((one, other) => one.exposed - other.exposed || one.values - other.values)
  return best ? { key: best.key, exposed: best.exposed } : null
}
