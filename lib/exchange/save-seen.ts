import { inCodebookOrder } from '@/lib/domain/codebook/tree'
import { type Counting, countingNames, countingOf, countOf, type KeyOf } from '@/lib/domain/coding/seen/counting'
import { type CrossView, crossView } from '@/lib/domain/coding/seen/cross-rows'
import { type FirstAppearance, firstAppearance } from '@/lib/domain/coding/seen/first-appearance'
import { type MeetingPlace, meetingPlaceOf } from '@/lib/domain/coding/seen/meetings'
import { mixInWords } from '@/lib/domain/coding/seen/mix-in-words'
import { answerTo, valueTable } from '@/lib/domain/coding/seen/value-table'
import { writeCsv } from '@/lib/formats/csv-writer'
import { type CodeView, codebookCodes } from '@/lib/queries/codebook'
import { frameworkTable } from '@/lib/queries/framework'
import { keyOfCounting, type SeenWork, seenAttributes, seenWork } from '@/lib/queries/seen'
import { arrivalDays } from '@/lib/queries/seen-arrival'
import { type AnyMember, admit, findMember, type Member } from '@/lib/server/member'
import { readSession } from '@/lib/server/session'
import { appearanceRows, crossRows, frameworkRows, type SeenTable, valueRows } from './seen-tables'

type Noun = { readonly one: string; readonly many: string }
export type DrawnCross = {
  readonly view: CrossView
  readonly codes: readonly CodeView[]
  readonly noun: Noun
  readonly place: MeetingPlace
  readonly hasStance: boolean
}
export type DrawnAppearance = { readonly found: FirstAppearance; readonly noun: Noun }
type Pens = {
  readonly cross: (drawn: DrawnCross) => string
  readonly appearance: (drawn: DrawnAppearance) => string
}

type Reader = Member<'project.read' | 'comment.count' | 'codebook.read'>
type Seen = {
  readonly reader: Reader
  readonly work: SeenWork
  readonly codes: readonly CodeView[]
  readonly by: Counting
  readonly keyOf: KeyOf
  readonly asked: URLSearchParams
}
/** What is saved: always a table, of some views a picture too. */
type Saved = { readonly name: string; readonly table: SeenTable; readonly picture?: (pens: Pens) => string }

/** A view of the codings for whoever is signed in; 404 for who is no member. */
export async function saveSeen(slug: string, what: string, asked: URLSearchParams, pens: Pens): Promise<Response> {
  const session = await readSession()
  return seenFile(session && (await findMember({ slug }, session.personId)), what, asked, pens)
}

/** A view of the codings as a picture or a table to save: handles, names of codes, numbers and the team's own summaries, never words of a comment. */
export async function seenFile(member: AnyMember | null, what: string, asked: URLSearchParams, pens: Pens): Promise<Response> {
  const view = Object.hasOwn(views, what) ? views[what] : undefined
  if (!member || !view) return new Response('', { status: 404 })
  const reader = admit(member, ['project.read', 'comment.count', 'codebook.read'])
  const work = await seenWork(reader)
  const codes = inCodebookOrder((await codebookCodes(reader)).filter(({ isDraft }) => !isDraft))
  const wanted = countingOf(asked.get('by'), what === 'first' ? 'commenter' : 'comment')
  const known = keyOfCounting(work, wanted)
  const by: Counting = known ? wanted : 'comment'
  const saved = await view({ reader, work, codes, by, keyOf: known ?? ((id) => id), asked })
  if (!saved) return new Response('', { status: 404 })
  const name = `${member.slug}-${saved.name}`
  if (asked.get('as') === 'svg' && saved.picture) return file(`${name}.svg`, saved.picture(pens), 'image/svg+xml')
  return file(`${name}.csv`, written(saved.table, work, by), 'text/csv')
}

const views: Record<string, (seen: Seen) => Promise<Saved | null>> = {
  clauses: async (seen) => crossed(seen, true),
  together: async (seen) => crossed(seen, false),
  attributes: byAttribute,
  framework: summedUp,
  first: firstSeen,
}

function crossed({ work, codes, by, keyOf, asked }: Seen, hasStance: boolean): Saved {
  const place = meetingPlaceOf(asked.get('place'))
  const columns = codesOf(codes, hasStance ? 'clause' : 'content')
  const view = crossView(work.comments, { rows: codesOf(codes, 'content'), columns, place, keyOf })
  return {
    name: hasStance ? 'codes-clauses' : 'codes-together',
    table: crossRows(view, codes, hasStance),
    picture: (pens) => pens.cross({ view, codes, place, hasStance, noun: countingNames[by] }),
  }
}

async function byAttribute({ reader, work, codes, keyOf, asked }: Seen): Promise<Saved | null> {
  const key = asked.get('of')
  const attributes = await seenAttributes(reader)
  if (attributes.status === 'kept-from-you' || !attributes.definitions.some((one) => one.key === key) || key === null) return null
  const { valuesOf, k } = attributes
  const answerOf = (id: string) => answerTo(valuesOf(id), key)
  const table = valueTable(work.comments, { codes: codes.map(({ id }) => id), answerOf, keyOf, commenterOf: work.commenterOf, k })
  return { name: 'codes-by-attribute', table: valueRows(table, codes, k) }
}

/** What members wrote of cells behind which enough commenters stand; it counts commenters, whatever was asked. */
async function summedUp({ reader, work, codes, asked }: Seen): Promise<Saved | null> {
  const key = asked.get('of')
  const attributes = await seenAttributes(reader)
  if (attributes.status === 'kept-from-you' || key === null) return null
  const framework = await frameworkTable(reader, work, { attributes, codes: codesOf(codes, 'content'), key })
  return framework && { name: 'framework', table: frameworkRows(framework, codes) }
}

async function firstSeen({ reader, work, codes, by, keyOf }: Seen): Promise<Saved | null> {
  const asked = { codes: codesOf(codes, 'content'), keyOf, dayOf: await arrivalDays(reader), seed: reader.slug }
  const found = firstAppearance(work.comments, asked)
  if (!found) return null
  return {
    name: 'first-appearance',
    table: appearanceRows(found),
    picture: (pens) => pens.appearance({ found, noun: countingNames[by] }),
  }
}

const codesOf = (codes: readonly CodeView[], kind: CodeView['kind']) =>
  codes.filter((code) => code.kind === kind).map(({ id }) => id)

/** The table, and below it what its numbers are numbers of. */
function written({ columns, rows }: SeenTable, work: SeenWork, by: Counting): string {
  const of = countOf(
    work.comments.map(({ id }) => id),
    keyOfCounting(work, by) ?? ((id) => id),
  )
  const said = `Counted: ${countingNames[by].many}, ${of} settled in all. Settled codings: ${mixInWords(work.mix, work.countable)}.`
  return writeCsv(columns, [...rows, [said]])
}

function file(name: string, content: string, type: string): Response {
  return new Response(content, {
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  })
}
