import type { AttributeDefinition } from './attributes'
import { type DateOrder, guessDateOrder } from './sent-on'
import type { Use } from './uses'

/**
 * What one column of an imported table holds. `target` is the handle of the clause that every text of the column aims at;
 * `isAnswer` says that its texts answer a question, and that the question (as the file puts it, else the column's name) goes
 * with each of them.
 */
export type ColumnMeaning =
  | { readonly as: 'comment'; readonly target: string | null; readonly isAnswer?: boolean | undefined }
  | { readonly as: 'proposedText' }
  | { readonly as: 'target' }
  | { readonly as: 'date' }
  | { readonly as: 'commenter' }
  | { readonly as: 'attribute'; readonly key: string }
  | { readonly as: 'use'; readonly use: Use }
  | { readonly as: 'vault' }
  | { readonly as: 'drop' }

/** One meaning per column of the header, in its order. */
export type ColumnMapping = { readonly columns: readonly ColumnMeaning[]; readonly dateOrder: DateOrder }

/** Whole words of a column's name that give its meaning away; the first rule that fits counts, so personal data comes first. */
const byName: readonly (readonly [RegExp, ColumnMeaning])[] = [
  [/\bip\b|ip ?address|user ?agent|browser|latitude|longitude|location|geo/, { as: 'drop' }],
  [/e-? ?mail|courriel|phone|telephone|mobile/, { as: 'vault' }],
  [
    /(first|last|full|your|recipient|family|given|sur)[ _-]?name|^name$|^(name|who) ?\(|^contact|^nom$|^vorname|^nachname|twitter|handle|orcid/,
    { as: 'vault' },
  ],
  [/suggested|proposed|proposal|rewrite|re-?word|i would write|wording|alternative text/, { as: 'proposedText' }],
  [/^(target|clause|section|paragraph|part|about)( (id|handle|no|number))?$/, { as: 'target' }],
  [/revis(e|ion)/, { as: 'use', use: 'revise' }],
  [
    /(research|study|data).*(use|consent|permission|ok|agree)|(use|consent|permission|agree).*(research|study)/,
    { as: 'use', use: 'research' },
  ],
  [/quot(e|ed|ing|ation)/, { as: 'use', use: 'quote' }],
  [/(public|show).*(page|web|site)|show publicly/, { as: 'use', use: 'show' }],
  [/archiv|deposit/, { as: 'use', use: 'archive' }],
  [/(may|can|happy).*contact|follow-? ?up/, { as: 'use', use: 'contact' }],
  [/thank|acknowledg/, { as: 'use', use: 'thank' }],
  [
    /^(commenter|respondent|participant|person|response|submission)[ _-]?(id|key|code|no|number)?$|^(id|key|pseudonym)$/,
    { as: 'commenter' },
  ],
  [/date|time ?stamp|submitted|recorded|^when$|^time$/, { as: 'date' }],
  [/comment|feedback|response|remark|opinion|thoughts|answer|^text$/, { as: 'comment', target: null }],
]

const handleInName = /\b(K-\d{2,})\b/i

/**
 * A first mapping for a person to mend. Columns that look personal go to the vault or are dropped; what nobody can
 * guess is dropped too, except that a column of long texts is a comment when no name says so, and one that asks a question
 * holds answers when they are sentences.
 */
export function guessMapping(
  header: readonly string[],
  sample: readonly (readonly string[])[],
  attributes: readonly AttributeDefinition[] = [],
): ColumnMapping {
  const guessed = header.map((name, nth) =>
    meaningOf(
      name,
      sample.map((cells) => cells[nth] ?? ''),
      attributes,
    ),
  )
  const hasComment = guessed.some(({ as }) => as === 'comment')
  const columns = hasComment ? guessed : withLongest(guessed, sample)

  const dates = columns.flatMap(({ as }, nth) => (as === 'date' ? sample.map((cells) => cells[nth] ?? '') : []))
  return { columns: onlyFirst(columns), dateOrder: guessDateOrder(dates) }
}

function meaningOf(name: string, cells: readonly string[], attributes: readonly AttributeDefinition[]): ColumnMeaning {
  const folded = name
    .normalize('NFKC')
    .trim()
    .replace(/[\s_]+/gu, ' ')
    .toLowerCase()
  const attribute = attributes.find(({ key, question }) =>
    [key.replaceAll('-', ' '), key, question.trim().toLowerCase()].includes(folded),
  )
  if (attribute) return { as: 'attribute', key: attribute.key }
  if (mostly(ipAddress, cells)) return { as: 'drop' }
  if (mostly(mailAddress, cells)) return { as: 'vault' }

  const clause = handleInName.exec(name)?.[1]
  if (clause && !/suggest|propos|wording/.test(folded)) return { as: 'comment', target: clause.toUpperCase() }
  return byName.find(([rule]) => rule.test(folded))?.[1] ?? (isAnswered(name, cells) ? answered : { as: 'drop' })
}

const answered: ColumnMeaning = { as: 'comment', target: null, isAnswer: true }

/** A question whose answers are sentences of their own, not one of a few that were offered. */
function isAnswered(name: string, cells: readonly string[]): boolean {
  if (!/[?？؟]\s*$/u.test(name)) return false
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const words = filled.reduce((sum, cell) => sum + cell.split(/\s+/u).length, 0)
  return filled.length > 0 && words >= filled.length * 3 && new Set(filled).size * 10 >= filled.length * 7
}

const mailAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const ipAddress = /^\d{1,3}(\.\d{1,3}){3}$|^[0-9a-f]*:[0-9a-f]*:[0-9a-f:]*$/i

/** A column whose cells are addresses is personal, whatever it is called. */
function mostly(form: RegExp, cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return filled.filter((cell) => form.test(cell)).length * 2 > filled.length
}

function withLongest(columns: readonly ColumnMeaning[], sample: readonly (readonly string[])[]): readonly ColumnMeaning[] {
  const lengths = columns.map(({ as }, nth) =>
    as === 'drop' ? sample.reduce((sum, cells) => sum + (cells[nth] ?? '').length, 0) : 0,
  )
  const longest = Math.max(0, ...lengths)
  if (longest < sample.length * 20 || sample.length === 0) return columns
  return columns.with(lengths.indexOf(longest), { as: 'comment', target: null })
}

/** Of the columns that a row has once only, the first keeps its meaning. */
function onlyFirst(columns: readonly ColumnMeaning[]): readonly ColumnMeaning[] {
  const single = new Set(['target', 'date', 'commenter', 'proposedText', 'use', 'attribute'])
  const nameOf = (meaning: ColumnMeaning) => JSON.stringify(meaning)
  return columns.map((meaning, nth) =>
    single.has(meaning.as) && columns.findIndex((other) => nameOf(other) === nameOf(meaning)) < nth ? { as: 'drop' } : meaning,
  )
}
