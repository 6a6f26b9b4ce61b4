import type { IncomingTable, RefusedFile, TableEntry } from '../domain/comment/incoming-file'
import { gridTable } from './grid-table'
import { recogniseSurvey } from './survey-export'
import { sheetShape, xlsxRows } from './xlsx-rows'
import type { SharedStrings } from './xlsx-strings'
import { type XlsxSheet, type XlsxWorkbook, xlsxWorkbook } from './xlsx-workbook'
import { BadXml } from './xml-events'
import { BadZip } from './zip-members'

const damaged =
  'This workbook (.xlsx) is damaged, protected by a password, or far larger inside than it says. Open it in your spreadsheet program, save it again as .xlsx or as CSV, and bring that.'

/** One sheet of a workbook as a table: the one asked for, else the first that is shown and holds something. */
export async function readXlsx(bytes: Uint8Array, wanted: string | undefined): Promise<IncomingTable | RefusedFile> {
  try {
    const workbook = await xlsxWorkbook(bytes)
    if (wanted !== undefined && !workbook.sheets.some(({ name }) => name === wanted))
      return { kind: 'refused', why: 'There is no sheet of this name any more. Choose one of those the workbook has.' }
    const shownFirst = workbook.sheets.toSorted((one, other) => Number(one.isHidden) - Number(other.isHidden))
    for (const sheet of shownFirst) {
      if (wanted !== undefined && sheet.name !== wanted) continue
      const table = await readSheet(sheet, workbook)
      if (table) return table
    }
    return { kind: 'refused', why: 'There is nothing in this workbook that could be a table. Choose another one.' }
  } catch (error) {
    if (error instanceof BadXml || error instanceof BadZip) return { kind: 'refused', why: damaged }
    throw error
  }
}

async function readSheet(sheet: XlsxSheet, workbook: XlsxWorkbook): Promise<IncomingTable | null> {
  const [ahead, chunks] = [workbook.part(sheet.path), workbook.part(sheet.path)]
  if (!ahead || !chunks) return null
  const { merges, hidesColumns } = await sheetShape(ahead)
  const grid = await gridTable(xlsxRows(chunks, workbook, merges))
  if (!grid) return null

  const { remarks, ...survey } = await recogniseSurvey(grid.header, unbroken(grid.entries, workbook.strings))
  const hidden = workbook.sheets.filter(({ isHidden }) => isHidden).length
  return {
    kind: 'table',
    format: 'xlsx',
    ...{ encoding: null, delimiter: null, header: grid.header, counts: 'rows', beside: [] },
    sheets: workbook.sheets.map(({ name, isHidden }) => ({ name, isHidden })),
    sheet: sheet.name,
    ...survey,
    remarks: [
      ...remarks,
      ...(hidden > 0 ? [`${hidden === 1 ? 'One sheet is' : `${hidden} sheets are`} hidden in the workbook.`] : []),
      ...(hidesColumns ? ['Some columns are hidden in the sheet; they are read like the others.'] : []),
      ...(merges.length > 0 ? ['Some cells are merged; the words of the first count for each of them.'] : []),
      ...(workbook.hasNotes ? ['The workbook has notes on cells. They are not read; copy what counts into a column.'] : []),
    ],
  }
}

/** A sheet that breaks off after its first rows ends in a fault that says from where on nothing was read. */
async function* unbroken(entries: AsyncIterable<TableEntry>, strings: SharedStrings): AsyncGenerator<TableEntry> {
  let line = 1
  try {
    for await (const entry of entries) {
      line = entry.kind === 'row' ? entry.row.line : entry.fault.line
      yield entry
    }
  } catch (error) {
    if (!(error instanceof BadXml || error instanceof BadZip)) throw error
    const sentence = `The sheet is damaged after row ${line}; from there on nothing was read. Open it, save it again, and bring that.`
    yield { kind: 'fault', fault: { line, row: null, column: null, is: 'broken', sentence } }
  } finally {
    strings.close()
  }
}
