import type { AttributeDefinition } from '@/lib/domain/comment/attributes'
import { type AttributePlan, type Treatment, undecided, waysOf } from './attribute-plan'

/** Names of the fields in which a plan is asked for. */
export const planField = {
  way: (key: string) => `way-${key}`,
  width: (key: string) => `width-${key}`,
  group: (key: string, nth: number) => `group-${key}-${nth}`,
}

/** A plan as it was answered in a form; what cannot be read is kept as it is, k between 2 and 100. */
export function planFromAnswers(
  definitions: readonly AttributeDefinition[],
  answers: Readonly<Record<string, string | undefined>>,
): AttributePlan {
  const k = Number(answers.k)
  return {
    k: Number.isInteger(k) && k >= 2 && k <= 100 ? k : undecided.k,
    treatments: Object.fromEntries(definitions.map((definition) => [definition.key, treatmentOf(definition, answers)])),
    hideRest: answers.hideRest !== undefined,
  }
}

function treatmentOf(definition: AttributeDefinition, answers: Readonly<Record<string, string | undefined>>): Treatment {
  const { key, options } = definition
  const how = waysOf(definition).find((way) => way === answers[planField.way(key)])
  if (how === 'suppress') return { how }
  if (how === 'bands') {
    const width = Number(answers[planField.width(key)])
    return { how, width: Number.isFinite(width) && width > 0 && width <= 1e6 ? width : 5 }
  }
  if (how === 'groups') {
    const named = options.flatMap((option, nth): [string, string][] => {
      const group = answers[planField.group(key, nth)]?.trim().slice(0, 100)
      return group && group !== option ? [[option, group]] : []
    })
    return { how, groups: Object.fromEntries(named) }
  }
  return { how: 'keep' }
}
