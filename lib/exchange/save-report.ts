import { inCodebookOrder } from '@/lib/domain/codebook/tree'
import { countingOf } from '@/lib/domain/coding/seen/counting'
import { mixInWords } from '@/lib/domain/coding/seen/mix-in-words'
import { findSet } from '@/lib/domain/coding/seen/sets/find-set'
import { codeReportDocx } from '@/lib/formats/code-report-docx'
import { writeCsv } from '@/lib/formats/csv-writer'
import { marginDocx } from '@/lib/formats/margin-docx'
import { writeXlsx, type XlsxTable } from '@/lib/formats/xlsx-writer'
import { type CodeView, codebookCodes } from '@/lib/queries/codebook'
import { projectView } from '@/lib/queries/project'
import { savedSets } from '@/lib/queries/saved-sets'
import { keyOfCounting, type SeenWork, seenWork } from '@/lib/queries/seen'
import { liveCall } from '@/lib/server/call'
import { type AnyMember, admit, findMember, type Member } from '@/lib/server/member'
import { readSession } from '@/lib/server/session'
import { perform } from '@/lib/server/verb'
import { recordExport } from '@/lib/services/export/record-export'
import { type ReportComment, reportComments } from './report-comments'
import { codeReport, marginCopy } from './report-copies'
import { codeTable, matrixTable, quoteTable } from './report-tables'

type Report = {
  readonly title: string
  readonly says: readonly string[]
  readonly work: SeenWork
  readonly comments: readonly ReportComment[]
  readonly codes: readonly CodeView[]
  readonly asked: URLSearchParams
  readonly madeAt: Date
}
type Written = { readonly bytes: string | Uint8Array; readonly type: string }
type Kind = {
  readonly format: 'matrix' | 'quotes' | 'code-report' | 'margin'
  readonly as: Readonly<Record<string, (report: Report) => Written | Promise<Written>>>
}

const csv = (table: XlsxTable, forSpreadsheet: boolean): Written => ({
  bytes: writeCsv(table.columns, table.rows, { forSpreadsheet }),
  type: 'text/csv; charset=utf-8',
})
const office = 'application/vnd.openxmlformats-officedocument'
const xlsx = (report: Report, first: XlsxTable): Written => ({
  bytes: writeXlsx([first, codeTable(report.codes, report.work), about(report)]),
  type: `${office}.spreadsheetml.sheet`,
})
const docx = (bytes: Uint8Array): Written => ({ bytes, type: `${office}.wordprocessingml.document` })

const kinds: Readonly<Record<string, Kind>> = {
  matrix: {
    format: 'matrix',
    as: { csv: (report) => csv(matrixOf(report), false), xlsx: (report) => xlsx(report, matrixOf(report)) },
  },
  quotes: {
    format: 'quotes',
    as: {
      csv: ({ comments, codes }) => csv(quoteTable(comments, codes), true),
      xlsx: (report) => xlsx(report, quoteTable(report.comments, report.codes)),
    },
  },
  codes: {
    format: 'code-report',
    as: { docx: async (report) => docx(await codeReportDocx(codeReport(report.title, report.says, report), report.madeAt)) },
  },
  margin: {
    format: 'margin',
    as: {
      docx: async ({ title, says, comments, madeAt }) => docx(await marginDocx(marginCopy(title, says, comments), madeAt)),
    },
  },
}

/** A report of the settled codings for whoever is signed in; 404 for who may not take anything out. */
export async function saveReport(slug: string, what: string, asked: URLSearchParams): Promise<Response> {
  const session = await readSession()
  return reportFile(session && (await findMember({ slug }, session.personId)), what, asked)
}

/**
 * `what`: matrix, quotes, codes or margin; `as` asks for one of its formats, `code` for one code alone, `set` for a kept set. Words stand in it where their
 * commenter lets them be quoted, a checked paraphrase where one stands beside them, and of others the codings only.
 */
export async function reportFile(member: AnyMember | null, what: string, asked: URLSearchParams): Promise<Response> {
  const kind = Object.hasOwn(kinds, what) ? kinds[what] : undefined
  const as = asked.get('as') ?? ''
  const write = kind && Object.hasOwn(kind.as, as) ? kind.as[as] : undefined
  if (!member?.may('export.record') || !kind || !write) return new Response('', { status: 404 })
  const reader = admit(member, ['project.read', 'comment.count', 'comment.read', 'codebook.read'])
  const [work, all, { title }] = await Promise.all([seenWork(reader), codebookCodes(reader), projectView(reader)])
  if (work.comments.length === 0) return new Response('No coding is settled yet, so there is nothing to save.', { status: 404 })
  const held = new Set(work.comments.flatMap(({ codings }) => codings.map(({ codeId }) => codeId)))
  const only = asked.get('code')
  const codes = inCodebookOrder(all).filter(
    ({ id, retiredAt, isDraft, handle }) =>
      (only === null || handle === only) && ((retiredAt === null && !isDraft) || held.has(id)),
  )
  if (codes.length === 0) return new Response('There is no such code.', { status: 404 })

  const chosen = await chosenBy(reader, work, asked.get('set'))
  if (chosen === null) return new Response('There is no such set.', { status: 404 })
  const comments = withCodes(chosen(await reportComments(reader, work, codes)), only)
  const call = liveCall()
  const says = saysOf(work, comments, call.now)
  const written = await write({ title, says, work, comments, codes, asked, madeAt: call.now })
  await perform(recordExport, member, { format: kind.format, comments: comments.length }, call)
  return new Response(written.bytes as BodyInit, {
    headers: {
      'Content-Type': written.type,
      'Content-Disposition': `attachment; filename="${[member.slug, what, only, asked.get('set')].filter(Boolean).join('-')}.${as}"`,
      'Cache-Control': 'no-store',
    },
  })
}

type Chooses = (comments: readonly ReportComment[]) => readonly ReportComment[]

/** Of a kept set, the comments that are in it with the codings by which they are; null when there is no such set. */
async function chosenBy(
  reader: Member<'project.read' | 'codebook.read'>,
  work: SeenWork,
  handle: string | null,
): Promise<Chooses | null> {
  if (handle === null) return (comments) => comments
  const { sets, queries } = await savedSets(reader)
  const set = sets.find((one) => one.handle === handle)
  if (!set) return null
  const found = new Map(
    findSet(work.comments, set.query, queries).map(({ id, codings }) => [id, new Set(codings.map((one) => one.id))]),
  )
  return (comments) =>
    comments.flatMap((comment) => {
      const isIn = found.get(comment.id)
      return isIn ? [{ ...comment, codings: comment.codings.filter(({ id }) => isIn.has(id)) }] : []
    })
}

/** With one code asked for, only comments that hold it. */
function withCodes(comments: readonly ReportComment[], only: string | null): readonly ReportComment[] {
  return only === null ? comments : comments.filter(({ codings }) => codings.length > 0)
}

function matrixOf({ work, comments, codes, asked }: Report): XlsxTable {
  const wanted = countingOf(asked.get('by'))
  const keyOf = keyOfCounting(work, wanted)
  return matrixTable(comments, codes, keyOf ? { by: wanted, keyOf } : { by: 'comment', keyOf: (id) => id })
}

function saysOf(work: SeenWork, comments: readonly ReportComment[], now: Date): string[] {
  const kept = comments.filter(({ text }) => text === null).length
  return [
    `Saved on ${now.toISOString().slice(0, 10)}. Settled codings: ${mixInWords(work.mix, work.countable)}.`,
    ...(kept === 0
      ? []
      : [`Of ${kept} of ${comments.length} comments no words are given: their commenters do not let them be quoted.`]),
    'A comment that is withdrawn later must be taken out of this file too; a file saved anew holds it no more.',
  ]
}

function about({ title, says }: Report): XlsxTable {
  return { name: 'About', columns: [{ name: title, kind: 'text', width: 100 }], rows: says.map((words) => [words]) }
}
