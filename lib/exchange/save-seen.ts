import { inCodebookOrder } from '@/lib/domain/codebook/tree'
import { type Counting, countingNames, countingOf, countOf, type KeyOf } from '@/lib/domain/coding/seen/counting'
import { type CrossView, crossView } from '@/lib/domain/coding/seen/cross-rows'
import { type MeetingPlace, meetingPlaceOf } from '@/lib/domain/coding/seen/meetings'
import { mixInWords } from '@/lib/domain/coding/seen/mix-in-words'
import { valueTable } from '@/lib/domain/coding/seen/value-table'
import { stanceFaces, stances } from '@/lib/domain/coding/stance'
import { type CsvCell, type CsvColumn, writeCsv } from '@/lib/formats/csv-writer'
import { type CodeView, codebookCodes } from '@/lib/queries/codebook'
import { keyOfCounting, type SeenWork, seenAttributes, seenWork } from '@/lib/queries/seen'
import { type AnyMember, admit, findMember } from '@/lib/server/member'
import { readSession } from '@/lib/server/session'

export type DrawnCross = {
  readonly view: CrossView
  readonly codes: readonly CodeView[]
  readonly noun: { readonly one: string; readonly many: string }
  readonly place: MeetingPlace
  readonly hasStance: boolean
}
type Table = { readonly columns: readonly CsvColumn[]; readonly rows: readonly (readonly CsvCell[])[] }

/** A view of the codings as a picture or a table to save: handles, names of codes and numbers, never words of a comment. 404 for who is no member. */
export async function saveSeen(
  slug: string,
  what: string,
  asked: URLSearchParams,
  draw: (cross: DrawnCross) => string,
): Promise<Response> {
  const session = await readSession()
  const member = session && (await findMember({ slug }, session.personId))
  if (!member) return new Response('', { status: 404 })
  const reader = admit(member, ['project.read', 'comment.count', 'codebook.read'])
  const work = await seenWork(reader)
  const codes = inCodebookOrder(await codebookCodes(reader))
  const wanted = countingOf(asked.get('by'))
  const known = keyOfCounting(work, wanted)
  const by: Counting = known ? wanted : 'comment'
  const keyOf = known ?? ((id: string) => id)
  if (what === 'attributes') {
    const table = await attributeTable(member, work, codes, keyOf, asked.get('of'))
    return table ? file(`${slug}-codes-by-attribute.csv`, writeTable(table, work, by)) : new Response('', { status: 404 })
  }
  if (what !== 'clauses' && what !== 'together') return new Response('', { status: 404 })
  const place = meetingPlaceOf(asked.get('place'))
  const idsOf = (kind: 'content' | 'clause') => codes.filter((code) => code.kind === kind).map(({ id }) => id)
  const hasStance = what === 'clauses'
  const ids = { rows: idsOf('content'), columns: idsOf(hasStance ? 'clause' : 'content') }
  const view = crossView(work.comments, { ...ids, place, keyOf })
  const name = `${slug}-codes-${what}`
  if (asked.get('as') === 'svg')
    return file(`${name}.svg`, draw({ view, codes, place, hasStance, noun: countingNames[by] }), 'image/svg+xml')
  return file(`${name}.csv`, writeTable(crossRows(view, codes, hasStance), work, by))
}

function crossRows({ filled }: CrossView, codes: readonly CodeView[], hasStance: boolean): Table {
  const codeOf = new Map(codes.map((code) => [code.id, code]))
  const named = (id: string) => [codeOf.get(id)?.handle ?? '', codeOf.get(id)?.name ?? '']
  const taken = hasStance ? stances : []
  return {
    columns: [
      ...['code', 'code_name', hasStance ? 'clause' : 'other', hasStance ? 'clause_name' : 'other_name'].map(text),
      ...['count', 'of_first', 'of_second', ...taken.map((stance) => stanceFaces[stance].name.replaceAll(' ', '_'))].map(number),
    ],
    rows: filled.map(({ row, column, cell, ofRow, ofColumn }) => [
      ...[...named(row), ...named(column), cell.count, ofRow, ofColumn],
      ...taken.map((stance) => cell.stances[stance]),
    ]),
  }
}

async function attributeTable(
  member: AnyMember,
  work: SeenWork,
  codes: readonly CodeView[],
  keyOf: KeyOf,
  key: string | null,
): Promise<Table | null> {
  const attributes = await seenAttributes(admit(member, ['project.read', 'comment.count']))
  if (attributes.status === 'kept-from-you' || !attributes.definitions.some((one) => one.key === key) || key === null) return null
  const { valuesOf, k } = attributes
  const answerOf = (id: string) => {
    const values = valuesOf(id)
    return Object.hasOwn(values, key) ? String(values[key]) : null
  }
  const table = valueTable(work.comments, { codes: codes.map(({ id }) => id), answerOf, keyOf, commenterOf: work.commenterOf, k })
  const codeOf = new Map(codes.map((code) => [code.id, code]))
  const cell = (one: (typeof table.columns)[number]['of']) => (one.status === 'count' ? one.count : `fewer than ${k}`)
  return {
    columns: [text('code'), text('code_name'), ...table.columns.map(({ value }) => text(value ?? 'no answer')), number('all')],
    rows: [
      ['all', '', ...table.columns.map(({ of }) => cell(of)), table.all],
      ...table.rows.map(({ codeId, cells, all }) => [
        ...[codeOf.get(codeId)?.handle ?? '', codeOf.get(codeId)?.name ?? ''],
        ...[...cells.map(cell), all],
      ]),
    ],
  }
}

/** The table, and below it what its numbers are numbers of. */
function writeTable({ columns, rows }: Table, work: SeenWork, by: Counting): string {
  const of = countOf(
    work.comments.map(({ id }) => id),
    keyOfCounting(work, by) ?? ((id) => id),
  )
  const said = `Counted: ${countingNames[by].many}, ${of} settled in all. Settled codings: ${mixInWords(work.mix, work.countable)}.`
  return writeCsv(columns, [...rows, [said]])
}

const text = (name: string): CsvColumn => ({ name, kind: 'text' })
const number = (name: string): CsvColumn => ({ name, kind: 'number' })

function file(name: string, content: string, type = 'text/csv'): Response {
  return new Response(content, {
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  })
}
