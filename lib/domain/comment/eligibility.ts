import type { AttributeDefinition } from './attributes'

/** The one question that decides who may comment; null where everybody may. */
export type EligibilityQuestion = AttributeDefinition & { readonly admits: readonly string[] }

export type Eligibility =
  | { readonly status: 'in' }
  /** `says` is what the person is told, `key` the question it belongs to. */
  | { readonly status: 'out' | 'unanswered'; readonly key: string; readonly says: string }

export function eligibilityQuestion(definitions: readonly AttributeDefinition[]): EligibilityQuestion | null {
  const found = definitions.find(({ admits }) => admits !== undefined && admits.length > 0)
  return found?.admits ? { ...found, admits: found.admits } : null
}

/** Whether who answers so may comment. The answer is a fact like any other attribute and says nothing of who somebody is. */
export function eligibilityOf(
  definitions: readonly AttributeDefinition[],
  answers: Readonly<Record<string, string | number>>,
): Eligibility {
  const question = eligibilityQuestion(definitions)
  if (!question) return { status: 'in' }

  const { key } = question
  const answer = Object.hasOwn(answers, key) ? answers[key] : undefined
  if (answer === undefined || answer === '')
    return { status: 'unanswered', key, says: `One answer is needed before you send: “${question.question}”` }
  return question.admits.includes(String(answer)) ? { status: 'in' } : { status: 'out', key, says: toldToOthers(question) }
}

/** What those are told who may not comment. */
export function toldToOthers({ otherwise }: Pick<AttributeDefinition, 'otherwise'>): string {
  return otherwise || 'Thank you for reading. Comments on this text are asked from others this time, so nothing is sent.'
}
