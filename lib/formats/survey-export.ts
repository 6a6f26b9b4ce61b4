import type { SurveyTool, TableEntry } from '../domain/comment/incoming-file'
import { textOfCell } from './html-text'

export type RecognisedTable = {
  readonly madeBy: SurveyTool | null
  readonly questions: readonly string[]
  readonly skippedHeaderRows: number
  readonly remarks: readonly string[]
  readonly entries: AsyncIterable<TableEntry>
}

/** Names of columns that a tool writes and hardly anybody else; so many of them make it that tool. */
const signs: readonly { readonly tool: SurveyTool; readonly least: number; readonly names: RegExp }[] = [
  {
    tool: 'qualtrics',
    least: 4,
    names:
      /^(?:startdate|enddate|status|ipaddress|progress|duration \(in seconds\)|finished|recordeddate|responseid|recipient(?:lastname|firstname|email)|distributionchannel|userlanguage|externalreference|v[1-9])$/,
  },
  {
    tool: 'limesurvey',
    least: 2,
    names: /^(?:submitdate|lastpage|startlanguage|date submitted|last page|start language|datestamp|seed|ipaddr|refurl)\b/,
  },
  {
    tool: 'microsoft-forms',
    least: 4,
    names:
      /^(?:id|start time|completion time|email|name|last modified time|startzeit|fertigstellungszeit|e-mail|heure de début|heure de fin|adresse de messagerie|nom|hora de inicio|hora de finalización|correo electrónico|nombre)$/,
  },
  {
    tool: 'regulations-gov',
    least: 3,
    names:
      /^(?:document id|agency id|docket id|tracking number|comment on document id|attachment files|posted date|received date|organization name|government agency)$/,
  },
  {
    tool: 'iso-comments',
    least: 3,
    names:
      /^(?:mb|mb\/nc\d?|mb ?\/ ?nc|line(?: number)?|clause\/ ?sub-?clause.*|paragraph\/ ?figure\/ ?table.*|type of comment.*|comments?(?: \(justification.*)?|proposed change.*|observations.*)$/,
  },
  {
    tool: 'google-forms',
    least: 1,
    names: /^(?:timestamp|zeitstempel|horodateur|marca temporal|tijdstempel|informazioni cronologiche|carimbo de data\/hora)$/,
  },
]

/** What is looked at before anything is decided, in rows. */
const lookAhead = 8

/** Who made a table, and its rows without the headings that stand under the first one. */
export async function recogniseSurvey(header: readonly string[], source: AsyncIterable<TableEntry>): Promise<RecognisedTable> {
  const rest = source[Symbol.asyncIterator]()
  const ahead: TableEntry[] = []
  while (ahead.length < lookAhead) {
    const next = await rest.next()
    if (next.done) break
    ahead.push(next.value)
  }
  const rows = ahead.flatMap((entry) => (entry.kind === 'row' ? [entry.row] : []))
  const madeBy = toolOf(
    header,
    rows.map(({ cells }) => cells),
  )
  const headings = rows.slice(
    0,
    madeBy === 'qualtrics'
      ? headingsOfQualtrics(
          header,
          rows.map(({ cells }) => cells),
        )
      : 0,
  )
  const asked = headings.find(({ cells }) => !isImportIds(cells))?.cells ?? header
  const skipped = new Set(headings.map(({ row }) => row))

  async function* entries(): AsyncGenerator<TableEntry> {
    try {
      for (const entry of ahead) if (entry.kind === 'fault' || !skipped.has(entry.row.row)) yield read(entry, header, madeBy)
      for (let next = await rest.next(); !next.done; next = await rest.next()) yield read(next.value, header, madeBy)
    } finally {
      await rest.return?.()
    }
  }
  return {
    madeBy,
    questions: asked.map((words, nth) => textOfCell(words).replace(/\s+/gu, ' ').trim() || (header[nth] ?? '')),
    skippedHeaderRows: headings.length,
    remarks: remarksOf(madeBy, headings.length),
    entries: entries(),
  }
}

function toolOf(header: readonly string[], rows: readonly (readonly string[])[]): SurveyTool | null {
  const names = header.map((name) => textOfCell(name).trim().replace(/\s+/gu, ' ').toLowerCase())
  const found = signs.find(({ tool, least, names: form }) => {
    const hits = names.filter((name) => form.test(name)).length
    return hits >= least && (tool !== 'google-forms' || form.test(names[0] ?? ''))
  })
  if (found) return found.tool
  return rows.some((cells) => cells.some((cell) => /^(?:ANON|BHLF)-[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]$/.test(cell)))
    ? 'citizen-space'
    : null
}

/** The row of question texts says "Start Date" where a response has a date; the row of ids is JSON. */
function headingsOfQualtrics(header: readonly string[], rows: readonly (readonly string[])[]): number {
  const ids = rows.slice(0, 2).findIndex(isImportIds)
  if (ids !== -1) return ids + 1
  const start = header.findIndex((name) => /^startdate$|^v8$/i.test(name))
  const first = rows[0]?.[start]?.trim() ?? ''
  return start !== -1 && first !== '' && !/\d/.test(first) ? 1 : 0
}

function isImportIds(cells: readonly string[]): boolean {
  return cells.some((cell) => /^\{\s*"ImportId"\s*:/.test(cell))
}

function remarksOf(tool: SurveyTool | null, headings: number): readonly string[] {
  const rows =
    headings === 0
      ? []
      : [`${headings === 1 ? 'One row' : `${headings} rows`} under the first were headings and are not counted as answers.`]
  if (tool === 'limesurvey') return ['"N/A" stands where a question was not shown; such cells count as empty.', ...rows]
  if (tool === 'regulations-gov') return ['Line breaks and signs that were written as HTML are turned back into text.', ...rows]
  return rows
}

const pointsElsewhere =
  /^\W*(?:please )?(?:see|refer to|comments?(?: are| is)?(?: in)?(?: the)?|per)?\s*(?:the )?(?:attached|attachment|attachments|enclosed)(?: [\w().]+){0,4}\W*$/iu
const preview = /^(?:survey preview|survey test|preview|test)$/i

function read(entry: TableEntry, header: readonly string[], tool: SurveyTool | null): TableEntry {
  const asMeant = (cell: string) =>
    tool === 'limesurvey' && cell.trim() === 'N/A' ? '' : tool === 'regulations-gov' ? textOfCell(cell) : cell
  if (entry.kind === 'fault')
    return entry.fault.cells ? { kind: 'fault', fault: { ...entry.fault, cells: entry.fault.cells.map(asMeant) } } : entry
  const { row } = entry
  const cells = row.cells.map(asMeant)
  const attached = cells.findIndex((cell) => cell.length < 80 && pointsElsewhere.test(cell))
  const tested =
    tool === 'qualtrics' ? cells.findIndex((cell, nth) => /^status$/i.test(header[nth] ?? '') && preview.test(cell.trim())) : -1
  const remarks = [
    ...row.remarks,
    ...(attached === -1
      ? []
      : [
          { column: attached + 1, sentence: 'The words only point to an attachment. Bring the attachment as a file of its own.' },
        ]),
    ...(tested === -1
      ? []
      : [{ column: tested + 1, sentence: 'This answer was given in a preview of the survey, probably as a test.' }]),
  ]
  return { kind: 'row', row: { ...row, cells, remarks } }
}
