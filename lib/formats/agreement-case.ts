import { z } from 'zod'

/** What coders gave, in the layout of the reference cases (`schema: codicil-agreement-case/1`), and the statistics asked for. */
export type AgreementCase = { readonly id: string; readonly asked: readonly string[] } & (
  | {
      readonly kind: 'coding'
      readonly units: (string | number | null)[][]
      readonly categories: (string | number)[]
      /** How far apart two categories are, row by row in their order; null when the case has no weights of its own. */
      readonly disagreement: number[][] | null
    }
  | { readonly kind: 'sets'; readonly units: (string[] | null)[][] }
  | {
      readonly kind: 'unitizing'
      readonly coders: string[]
      readonly categories: string[]
      readonly start: number
      readonly end: number
      /** Coders and categories as places in the lists above; half-open. */
      readonly spans: { coder: number; category: number; start: number; end: number }[]
    }
)

export type CaseReading =
  | { readonly status: 'read'; readonly case: AgreementCase }
  | { readonly status: 'refused'; readonly why: string }

const label = z.union([z.string(), z.number()])
const asked = z.array(z.object({ stat: z.string() })).default([])
const head = z.object({
  id: z.string().default('case'),
  kind: z.enum(['coding', 'sets', 'unitizing']),
  expected: asked,
  printed: asked,
})
const rows = z.object({
  units: z.array(z.array(z.unknown())),
  categories: z.array(label).optional(),
  custom_distance: z.object({ disagreement_weights: z.array(z.array(z.unknown())).optional() }).optional(),
})
const spans = z.object({
  coders: z.array(label),
  categories: z.array(label).optional(),
  continuum: z.object({ start: z.number(), end: z.number() }),
  spans: z.array(z.unknown()),
})

/** Reads a case; what is wrong is said in one sentence with row and column, counted from 1. Values expected there are never read. */
export function readAgreementCase(text: string): CaseReading {
  const json = parsed(text)
  if (json === undefined) return refused('This is no JSON. Give a file in the layout of a reference case, or a CSV with --csv.')
  const top = head.safeParse(json)
  if (!top.success)
    return refused(`${place(top.error)}: a case has an id, a kind (coding, sets or unitizing) and lists of statistics.`)
  const { id, kind, expected, printed } = top.data
  const names = [...new Set([...expected, ...printed].map(({ stat }) => stat))]
  if (kind === 'unitizing') return readSpans(json, id, names)

  const body = rows.safeParse(json)
  if (!body.success) return refused(`${place(body.error)}: units are rows with one value per coder.`)
  return kind === 'sets' ? readSets(body.data.units, id, names) : readCoding(body.data, id, names)
}

function readCoding({ units, categories, custom_distance }: z.infer<typeof rows>, id: string, names: string[]): CaseReading {
  const fault = faultIn(
    units,
    (value) => value === null || label.safeParse(value).success,
    'a word, a number or null for missing',
  )
  if (fault) return refused(fault)

  const known = units as (string | number | null)[][]
  const all = categories ?? usedIn(known)
  const weights = custom_distance?.disagreement_weights ?? null
  const wrong = weights && faultInWeights(weights, [...new Set([...all, ...usedIn(known)])].length)
  if (wrong) return refused(wrong)
  const disagreement = weights as number[][] | null
  return { status: 'read', case: { id, asked: names, kind: 'coding', units: known, categories: all, disagreement } }
}

/** Weights are a square, one row per category in their order: 0 on the diagonal, the same both ways. */
function faultInWeights(weights: unknown[][], size: number): string | null {
  if (weights.length !== size) return `disagreement_weights: ${weights.length} rows for ${size} categories; give one row each.`
  for (const [row, own] of weights.entries()) {
    if (own.length !== size) return `disagreement_weights, row ${row + 1}: ${own.length} numbers for ${size} categories.`
    const column = own.findIndex(
      (far, place) => typeof far !== 'number' || far < 0 || (place === row && far !== 0) || far !== weights[place]?.[row],
    )
    if (column >= 0)
      return `disagreement_weights, row ${row + 1}, column ${column + 1}: ${JSON.stringify(own[column])} does not fit; a weight is a number from 0 on, 0 on the diagonal, and the same both ways.`
  }
  return weights.flat().some((far) => far !== 0) ? null : 'disagreement_weights: all are 0, so no two categories differ.'
}

function readSets(units: unknown[][], id: string, names: string[]): CaseReading {
  const isSet = (value: unknown) => Array.isArray(value) && value.every((member) => label.safeParse(member).success)
  const fault = faultIn(
    units,
    (value) => value === null || isSet(value),
    'a list of words ([] for coded with nothing) or null for missing',
  )
  if (fault) return refused(fault)

  const sets = units.map((row) => row.map((value) => (value === null ? null : (value as (string | number)[]).map(String))))
  return { status: 'read', case: { id, asked: names, kind: 'sets', units: sets } }
}

function readSpans(json: unknown, id: string, names: string[]): CaseReading {
  const body = spans.safeParse(json)
  if (!body.success)
    return refused(`${place(body.error)}: spans need coders, a continuum with start and end, and a list of spans.`)
  const { continuum, spans: given } = body.data
  const coders = body.data.coders.map(String)
  const categories = [
    ...new Set((body.data.categories ?? given.map((span) => (span as { category?: string }).category ?? '')).map(String)),
  ]
  const placed: { coder: number; category: number; start: number; end: number }[] = []
  for (const [row, span] of given.entries()) {
    const found = z.object({ coder: label, category: label, start: z.number(), end: z.number() }).safeParse(span)
    if (!found.success) return refused(`Span ${row + 1}, ${place(found.error)}: a span has coder, category, start and end.`)
    const { start, end } = found.data
    const coder = coders.indexOf(String(found.data.coder))
    const category = categories.indexOf(String(found.data.category))
    if (coder < 0) return refused(`Span ${row + 1}, coder: ${found.data.coder} is not among the coders.`)
    if (category < 0) return refused(`Span ${row + 1}, category: ${found.data.category} is not among the categories.`)
    const isWithin = start <= end && start >= continuum.start && end <= continuum.end
    if (!isWithin)
      return refused(
        `Span ${row + 1}, start and end: ${start} to ${end} does not lie within ${continuum.start} to ${continuum.end}.`,
      )
    placed.push({ coder, category, start, end })
  }
  const { start, end } = continuum
  return { status: 'read', case: { id, asked: names, kind: 'unitizing', coders, categories, start, end, spans: placed } }
}

/** Rows must be of one length; the first value that does not fit is named. */
function faultIn(units: unknown[][], fits: (value: unknown) => boolean, wanted: string): string | null {
  const width = units[0]?.length ?? 0
  for (const [row, values] of units.entries()) {
    if (values.length !== width) return `Row ${row + 1} has ${values.length} values where row 1 has ${width}.`
    const column = values.findIndex((value) => !fits(value))
    if (column >= 0) return `Row ${row + 1}, column ${column + 1}: ${JSON.stringify(values[column])} is not ${wanted}.`
  }
  return null
}

function usedIn(units: (string | number | null)[][]): (string | number)[] {
  const used = [...new Set(units.flat().filter((value) => value !== null))]
  return used.every((value) => typeof value === 'number') ? used.sort((one, other) => one - other) : used
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function place({ issues }: z.ZodError): string {
  return issues[0]?.path.join('.') || 'The file'
}

function refused(why: string): CaseReading {
  return { status: 'refused', why }
}
