import { z } from 'zod'
import { approaches } from '@/lib/domain/project/approaches'
import { ProjectTitle } from './create-project'

const Words = (longest: number) =>
  z
    .string()
    .trim()
    .normalize('NFC')
    .max(longest, `Please stay below ${longest.toLocaleString('en')} characters.`)

/** A date as a form sends it, or nothing; the last day counts to its end. All days are days in UTC. */
const Day = (end: boolean) =>
  z.preprocess((given) => {
    if (given === '' || given === null) return null
    return typeof given === 'string' && /^\d{4}-\d\d-\d\d$/.test(given)
      ? `${given}T${end ? '23:59:59.999' : '00:00:00.000'}Z`
      : given
  }, z.coerce.date('Please give a day, like 2026-01-31.').nullable())

const Attribute = z.object({
  key: z.string().max(40),
  question: Words(200),
  kind: z.enum(['text', 'choice', 'number']),
  options: z.array(Words(120)).max(50),
  admits: z.array(Words(120)).max(50).optional(),
  otherwise: Words(600).optional(),
})

/** What a project says about itself; whatever is left out stays as it is. */
export const FrontMatter = z
  .object({
    title: ProjectTitle,
    lede: Words(2_000),
    approach: z.enum(approaches),
    language: z
      .string()
      .trim()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Give the language as a code, like en or pt-BR.'),
    bodies: Words(1_000),
    funder: Words(1_000),
    contact: Words(1_000),
    ethics: Words(1_000),
    commentsFrom: Day(false),
    commentsUntil: Day(true),
    asksPuzzle: z.preprocess((given) => (given === 'yes' ? true : given === 'no' ? false : given), z.boolean()),
    attributes: z.preprocess(
      fromForm,
      z.array(Attribute, 'The list of attributes could not be read.').max(12, 'Please ask for at most 12.'),
    ),
  })
  .partial()

/** A form sends the list as one JSON field. */
function fromForm(given: unknown): unknown {
  if (typeof given !== 'string') return given
  try {
    return JSON.parse(given)
  } catch {
    return null
  }
}
