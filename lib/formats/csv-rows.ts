import type { TableFault } from '../domain/comment/incoming-file'
import type { CsvEnd, CsvRecord } from './csv-records'

/** A row with as many cells as the header; `line` is where it begins in the file, `row` its place among all records, both from 1. */
export type CsvRow = { readonly line: number; readonly row: number; readonly cells: readonly string[] }

/** What is wrong and what to do, with the line of the file where it begins. */
export type CsvFault = TableFault

export type CsvEntry = { readonly kind: 'row'; readonly row: CsvRow } | { readonly kind: 'fault'; readonly fault: CsvFault }

type Opening = { readonly kind: 'header'; readonly header: readonly string[] }

/** A reader that takes the first record with words in it as the header and checks each later one against it. */
export function rowReader() {
  let header: readonly string[] | null = null
  let row = 0

  return function* (record: CsvRecord): Generator<CsvEntry | Opening> {
    const { line, cells, stray } = record
    const fault = (is: CsvFault['is'], sentence: string, more: Partial<CsvFault> = {}) =>
      faulty({ line, row, column: null, is, sentence, ...more })
    row += 1
    const isBlank = cells.every((cell) => cell.trim() === '')
    if (header === null) {
      if (isBlank) return
      header = namesOf(cells)
      yield { kind: 'header', header }
      yield* faultsOfHeader(cells, line, row)
      return
    }

    if (isBlank) yield fault('empty', `Line ${line} is empty. It was left out.`)
    else if (stray)
      yield fault(
        'refused',
        `The row at line ${line} has text after a closing quotation mark. Double the quotation marks inside the cell. It was left out.`,
        { isQuoting: true },
      )
    else if (cells.length !== header.length) yield fault('refused', raggedSentence(line, cells.length, header.length), { cells })
    else yield { kind: 'row', row: { line, row, cells } }
  }
}

/** The fault with which a file ends that lost a quotation mark; none when it ends as it should. */
export function* faultAtEnd(end: CsvEnd): Generator<CsvEntry> {
  if (end.status === 'whole') return
  const sentence = `A quotation mark opens in the row at line ${end.line} and never closes. Close it; from there on nothing was read.`
  yield faulty({ line: end.line, row: null, column: null, is: 'broken', sentence, isQuoting: true })
}

function raggedSentence(line: number, cells: number, columns: number): string {
  const has = cells === 1 ? '1 cell' : `${cells} cells`
  const what = cells > columns ? 'A text with a delimiter in it may stand without quotation marks.' : 'A cell may be missing.'
  return `The row at line ${line} has ${has}, but there are ${columns} columns. ${what} It was left out.`
}

/** Names are trimmed; a missing one is called by its place, a repeated one counted. */
export function namesOf(cells: readonly string[]): readonly string[] {
  const plain = cells.map((cell, nth) => cell.trim().replace(/\s+/gu, ' ') || `column ${nth + 1}`)
  return plain.map((name, nth) => {
    const before = plain.slice(0, nth).filter((other) => other === name).length
    return before === 0 ? name : `${name} (${before + 1})`
  })
}

export function* faultsOfHeader(cells: readonly string[], line: number, row: number): Generator<CsvEntry> {
  for (const [nth, cell] of cells.entries()) {
    const name = cell.trim()
    const told = (sentence: string) => faulty({ line, row, column: nth + 1, is: 'told', sentence })
    if (name === '') yield told(`Column ${nth + 1} has no name. It is called "column ${nth + 1}" here.`)
    else if (cells.findIndex((other) => other.trim() === name) < nth)
      yield told(`Two columns are called "${name}". The later one is counted.`)
  }
}

function faulty(fault: CsvFault): CsvEntry {
  return { kind: 'fault', fault }
}
