import type { AttributeDefinition, AttributeValues } from '@/lib/domain/comment/attributes'
import { smallCells } from './small-cells'

/** What an export does to one attribute. Bands are half-open in steps of `width`; groups name what several options become. */
export type Treatment =
  | { readonly how: 'keep' }
  | { readonly how: 'suppress' }
  | { readonly how: 'bands'; readonly width: number }
  | { readonly how: 'groups'; readonly groups: Readonly<Record<string, string>> }

export type AttributePlan = {
  /** So many commenters should share each combination of values. */
  readonly k: number
  readonly treatments: Readonly<Record<string, Treatment>>
  /** Commenters whose combination is still rarer are exported without attributes. */
  readonly hideRest: boolean
}

/** Before anybody decided: everything as it was answered. Five is a convention, not a law; a project sets its own. */
export const undecided: AttributePlan = { k: 5, treatments: {}, hideRest: false }

/** The ways that an attribute can be treated: a free text can only be kept or left out. */
export function waysOf({ kind }: Pick<AttributeDefinition, 'kind'>): readonly Treatment['how'][] {
  if (kind === 'number') return ['keep', 'bands', 'suppress']
  return kind === 'choice' ? ['keep', 'groups', 'suppress'] : ['keep', 'suppress']
}

/** One commenter's values as an export may hold them; what is suppressed or was not answered is left out. */
export function treatedValues(
  values: AttributeValues,
  definitions: readonly AttributeDefinition[],
  plan: AttributePlan,
): AttributeValues {
  const treated = definitions.flatMap(({ key }): [string, string | number][] => {
    const value = Object.hasOwn(values, key) ? values[key] : undefined
    const after = value === undefined ? undefined : treatedValue(value, plan.treatments[key] ?? { how: 'keep' })
    return after === undefined ? [] : [[key, after]]
  })
  return Object.fromEntries(treated)
}

function treatedValue(value: string | number, treatment: Treatment): string | number | undefined {
  switch (treatment.how) {
    case 'keep':
      return value
    case 'suppress':
      return undefined
    case 'bands':
      return typeof value === 'number' ? bandOf(value, treatment.width) : undefined
    case 'groups':
      return (Object.hasOwn(treatment.groups, value) ? treatment.groups[value] : undefined) || value
    default:
      return treatment satisfies never
  }
}

/** @example bandOf(12, 5)  // '10 to under 15' */
export function bandOf(value: number, width: number): string {
  const from = Math.floor(value / width) * width
  return `${from} to under ${from + width}`
}

/** The definitions as an export prints them: without what is suppressed, and with bands as words. */
export function treatedDefinitions(definitions: readonly AttributeDefinition[], plan: AttributePlan): AttributeDefinition[] {
  return definitions.flatMap((definition) => {
    const { how } = plan.treatments[definition.key] ?? { how: 'keep' }
    if (how === 'suppress') return []
    return [how === 'bands' ? { ...definition, kind: 'text' as const } : definition]
  })
}

/**
 * What each commenter is exported with. With `hideRest` a commenter whose combination fewer than k share gets none of the
 * attributes, so that every combination that is printed is shared by k.
 */
export function releasedValues(
  commenters: ReadonlyMap<string, AttributeValues>,
  definitions: readonly AttributeDefinition[],
  plan: AttributePlan,
): Map<string, AttributeValues> {
  const treated = new Map([...commenters].map(([name, values]) => [name, treatedValues(values, definitions, plan)]))
  if (!plan.hideRest) return treated
  const keys = definitions.map(({ key }) => key)
  const rare = new Set(smallCells([...treated.values()], keys, plan.k).map(({ values }) => cellKey(values, keys)))
  return new Map([...treated].map(([name, values]) => [name, rare.has(cellKey(values, keys)) ? {} : values]))
}

function cellKey(values: AttributeValues, keys: readonly string[]): string {
  return JSON.stringify(keys.map((key) => (Object.hasOwn(values, key) ? values[key] : null)))
}
