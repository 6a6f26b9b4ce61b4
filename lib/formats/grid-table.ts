import type { CellRemark, TableEntry } from '../domain/comment/incoming-file'
import { faultsOfHeader, namesOf } from './csv-rows'

/** A row of a sheet or of a table in a document, before its header is known. `line` from 1, as its program counts. */
export type GridRow = { readonly line: number; readonly cells: readonly string[]; readonly remarks: readonly CellRemark[] }

export type GridTable = {
  readonly header: readonly string[]
  readonly headerLine: number
  readonly entries: AsyncIterable<TableEntry>
}

const isoName =
  /^(?:mb|mb ?[/-] ?nc\W?\d?|nc|line(?: ?(?:number|no\.?))?|clause.*|sub-?clause.*|section|paragraph.*|figure.*|type(?: of comment.*)?|comments?(?:\W.*)?|proposed change.*|observations.*|justification.*)$/iu

/** Whether a row names the columns of a commenting table: where a remark aims, and what it says. */
export function isCommentingHeader(cells: readonly string[]): boolean {
  const names = cells.map((cell) => cell.replace(/[\s¹²³\d()*]+/gu, ' ').trim())
  return (
    names.filter((name) => isoName.test(name)).length >= 3 &&
    names.some((name) => /^(?:comment|proposed change|observation)/iu.test(name))
  )
}

/**
 * A table of rows that come one by one. The header is the first row with words, or among the first eight the one that names the
 * columns of a commenting table. Short rows are filled up; words beyond the last column, and repeated headers, are told.
 */
export async function gridTable(source: AsyncIterable<GridRow>): Promise<GridTable | null> {
  const rest = source[Symbol.asyncIterator]()
  const ahead: GridRow[] = []
  while (ahead.length < 8) {
    const next = await rest.next()
    if (next.done) break
    ahead.push(next.value)
  }
  const named = ahead.findIndex(({ cells }) => isCommentingHeader(cells))
  const at = named === -1 ? ahead.findIndex(({ cells }) => !isBlank(cells)) : named
  const first = ahead[at]
  if (!first) return null

  const width = widthOf(first.cells)
  const cells = first.cells.slice(0, width)
  const own: GridHeader = { cells, line: first.line, width }
  async function* entries(): AsyncGenerator<TableEntry> {
    try {
      for (const entry of faultsOfHeader(cells, own.line, own.line)) if (entry.kind === 'fault') yield entry
      for (const row of ahead.slice(0, at))
        if (!isBlank(row.cells)) yield told(row, 'stands above the names of the columns. It is not part of the table.')
      for (const row of ahead.slice(at + 1)) yield entryOf(row, own)
      for (let next = await rest.next(); !next.done; next = await rest.next()) yield entryOf(next.value, own)
    } finally {
      await rest.return?.()
    }
  }
  return { header: namesOf(cells), headerLine: first.line, entries: entries() }
}

type GridHeader = { readonly cells: readonly string[]; readonly line: number; readonly width: number }

function entryOf(row: GridRow, header: GridHeader): TableEntry {
  const { line } = row
  if (isBlank(row.cells))
    return {
      kind: 'fault',
      fault: { line, row: line, column: null, is: 'empty', sentence: `Row ${line} is empty. It was left out.` },
    }
  if (header.cells.every((cell, nth) => (row.cells[nth] ?? '').trim() === cell.trim()))
    return told(row, 'repeats the names of the columns. It was left out.')
  const beyond = row.cells.findIndex((cell, nth) => nth >= header.width && cell.trim() !== '')
  if (beyond !== -1) {
    const sentence = `Row ${line} has words in column ${beyond + 1}, but there are ${header.width} named columns. Name the column, or move the words. The row was left out.`
    return { kind: 'fault', fault: { line, row: line, column: beyond + 1, is: 'refused', sentence, cells: row.cells } }
  }
  const cells = Array.from({ length: header.width }, (_, nth) => row.cells[nth] ?? '')
  return { kind: 'row', row: { line, row: line, cells, remarks: row.remarks } }
}

function told({ line }: GridRow, what: string): TableEntry {
  return { kind: 'fault', fault: { line, row: line, column: null, is: 'told', sentence: `Row ${line} ${what}` } }
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '')
}

function widthOf(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1
}
