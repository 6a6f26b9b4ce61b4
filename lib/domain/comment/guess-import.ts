import type { AttributeDefinition } from './attributes'
import { type ColumnMapping, type ColumnMeaning, guessMapping } from './column-meaning'
import type { IncomingTable, SurveyTool } from './incoming-file'

/** Columns of the ISO commenting table; its member body is who speaks. What is not named here is left out. */
const iso: readonly (readonly [RegExp, ColumnMeaning])[] = [
  [/^mb\b/, { as: 'commenter' }],
  [/^(clause|sub-?clause|section)/, { as: 'target' }],
  [/^proposed change/, { as: 'proposedText' }],
  [/^comments?\b/, { as: 'comment', target: null }],
]

/** Tools whose columns are questions that people were asked. Of other tables only a person can say that a column's name is one. */
const asking: ReadonlySet<SurveyTool> = new Set(['qualtrics', 'limesurvey', 'google-forms', 'microsoft-forms', 'citizen-space'])

/** What Qualtrics writes about a response itself. The texts above these columns ("Response Type") read like questions. */
const own =
  /^(?:status|ipaddress|progress|duration \(in seconds\)|finished|enddate|recordeddate|distributionchannel|userlanguage)$/i
const ofPeople = /^(?:recipient\w*|externalreference)$/i

function withoutOwn(header: readonly string[], madeBy: SurveyTool | null, { columns, dateOrder }: ColumnMapping): ColumnMapping {
  if (madeBy !== 'qualtrics') return { columns, dateOrder }
  const meant = columns.map((meaning, nth): ColumnMeaning => {
    const name = (header[nth] ?? '').trim()
    return own.test(name) ? { as: 'drop' } : ofPeople.test(name) ? { as: 'vault' } : meaning
  })
  return { columns: meant, dateOrder }
}

function answering({ columns, dateOrder }: ColumnMapping): ColumnMapping {
  return { columns: columns.map((meaning) => (meaning.as === 'comment' ? { ...meaning, isAnswer: true } : meaning)), dateOrder }
}

/** A first mapping of a table of any kind: by the questions where an export has them, for its column names tell little. */
export function guessImport(
  { madeBy, header, questions }: Pick<IncomingTable, 'madeBy' | 'header' | 'questions'>,
  sample: readonly (readonly string[])[],
  attributes: readonly AttributeDefinition[],
): ColumnMapping {
  if (madeBy !== 'iso-comments') {
    const guessed = withoutOwn(header, madeBy, guessMapping(questions, sample, attributes))
    return madeBy !== null && asking.has(madeBy) ? answering(guessed) : guessed
  }
  const taken = new Set<string>()
  const columns = header.map((name): ColumnMeaning => {
    const folded = name.trim().toLowerCase()
    const meaning = iso.find(([form]) => form.test(folded))?.[1]
    if (!meaning || taken.has(meaning.as)) return { as: 'drop' }
    taken.add(meaning.as)
    return meaning
  })
  return columns.some(({ as }) => as === 'comment')
    ? { columns, dateOrder: 'day-first' }
    : guessMapping(questions, sample, attributes)
}
