/** One thing a project asks about commenters, such as years in the job. */
export type AttributeDefinition = {
  readonly key: string
  readonly question: string
  readonly kind: 'text' | 'choice' | 'number'
  readonly options: readonly string[]
  /** Options whose choice lets somebody comment; without any the question decides nothing. At most one question decides. */
  readonly admits?: readonly string[] | undefined
  /** What those are told who may not comment. */
  readonly otherwise?: string | undefined
}

export type AttributeValues = Readonly<Record<string, string | number>>

export type AttributeFault = { readonly key: string; readonly why: string }

export type AttributeReading =
  | { readonly status: 'ok'; readonly values: AttributeValues }
  | { readonly status: 'refused'; readonly faults: readonly AttributeFault[] }

const longestAnswer = 200

/** What is wrong with a project's list of attributes; empty when nothing is. */
export function faultsOfDefinitions(definitions: readonly AttributeDefinition[]): readonly AttributeFault[] {
  return definitions.flatMap(({ key, question, kind, options }, nth) => {
    const fault = (why: string): AttributeFault[] => [{ key, why }]
    if (!/^[a-z][a-z0-9-]{0,39}$/.test(key))
      return fault(`"${key}" cannot be a key: use small letters, digits and dashes, at most 40.`)
    if (definitions.findIndex((other) => other.key === key) !== nth)
      return fault(`"${key}" stands twice. Give each attribute a key of its own.`)
    if (!question.trim()) return fault(`The attribute "${key}" has no question.`)
    if (kind === 'choice' && new Set(options.map(folded)).size < 2)
      return fault(`The attribute "${key}" needs two different options.`)
    if (kind === 'choice' && new Set(options.map(folded)).size !== options.length)
      return fault(`The attribute "${key}" has the same option twice.`)
    return faultsOfAdmission(definitions, nth).flatMap(fault)
  })
}

function faultsOfAdmission(definitions: readonly AttributeDefinition[], nth: number): readonly string[] {
  const { question, kind, options, admits = [] } = definitions[nth] ?? { question: '', kind: 'text', options: [] }
  if (admits.length === 0) return []
  if (kind !== 'choice') return [`"${question}" can decide who may comment only as one of a list.`]
  const stray = admits.find((answer) => !options.includes(answer))
  if (stray !== undefined) return [`"${stray}" is no answer to "${question}". Write it as it stands among the choices.`]
  const isFirst = definitions.findIndex((other) => (other.admits ?? []).length > 0) === nth
  return isFirst ? [] : ['Only one question can decide who may comment. Take that away from the other one.']
}

/** Answers by key, read as the definitions say; what was left empty is left out, what nobody asked is not taken. */
export function readAttributes(
  definitions: readonly AttributeDefinition[],
  answers: Readonly<Record<string, string>>,
): AttributeReading {
  const values: Record<string, string | number> = {}
  const faults: AttributeFault[] = []

  for (const definition of definitions) {
    const answer = Object.hasOwn(answers, definition.key) ? (answers[definition.key] ?? '').trim() : ''
    if (answer === '') continue
    const reading = readOne(definition, answer)
    if (reading.status === 'ok') values[definition.key] = reading.value
    else faults.push({ key: definition.key, why: reading.why })
  }
  return faults.length > 0 ? { status: 'refused', faults } : { status: 'ok', values }
}

type OneReading = { status: 'ok'; value: string | number } | { status: 'refused'; why: string }

function readOne({ kind, question, options }: AttributeDefinition, answer: string): OneReading {
  switch (kind) {
    case 'text':
      return answer.length > longestAnswer
        ? { status: 'refused', why: `"${question}": at most ${longestAnswer} characters.` }
        : { status: 'ok', value: answer }
    case 'number':
      return /^[+-]?\d{1,15}(\.\d{1,6})?$/.test(answer)
        ? { status: 'ok', value: Number(answer) }
        : { status: 'refused', why: `"${question}": write a number in digits, such as 7 or 7.5.` }
    case 'choice': {
      const option = options.find((each) => folded(each) === folded(answer))
      return option === undefined
        ? { status: 'refused', why: `"${question}": choose one of ${options.join(', ')}.` }
        : { status: 'ok', value: option }
    }
    default:
      return kind satisfies never
  }
}

function folded(option: string): string {
  return option.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
}
