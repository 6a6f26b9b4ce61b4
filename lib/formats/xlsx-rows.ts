import type { CellRemark } from '../domain/comment/incoming-file'
import { decodeChunks } from './encoding'
import type { GridRow } from './grid-table'
import { columnOf, unescaped, writtenNumber } from './xlsx-values'
import type { XlsxWorkbook } from './xlsx-workbook'
import { xmlEvents } from './xml-events'

type Merge = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
type Cell = { column: number; type: string; style: number; value: string; formula: string; hasValue: boolean }

const widest = 16_384

/** Merged ranges and whether a column is hidden: both stand where the rows are long past or not yet known, so this reads ahead. */
export async function sheetShape(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ merges: readonly Merge[]; hidesColumns: boolean }> {
  const merges: Merge[] = []
  let hidesColumns = false
  let rest = ''
  for await (const text of decodeChunks(chunks, 'utf-8')) {
    const read = rest + text
    for (const [, ref = ''] of read.matchAll(/<(?:\w+:)?mergeCell\s[^<>]{0,200}?ref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"/gu)) {
      const [from = '', to = ''] = ref.split(':')
      if (merges.length < 10_000)
        merges.push({
          left: columnOf(from),
          top: Number(from.replace(/\D+/u, '')),
          right: columnOf(to),
          bottom: Number(to.replace(/\D+/u, '')),
        })
    }
    hidesColumns ||= /<(?:\w+:)?col\s[^<>]{0,200}?hidden="(?:1|true)"/u.test(read)
    rest = read.slice(Math.max(0, read.lastIndexOf('<')))
    if (rest.length > 1000) rest = ''
  }
  return { merges, hidesColumns }
}

/** The rows of a sheet one by one, by what stands in them and never by the size it declares. Empty rows at its end are none. */
export async function* xlsxRows(
  chunks: AsyncIterable<Uint8Array>,
  workbook: XlsxWorkbook,
  merges: readonly Merge[],
): AsyncGenerator<GridRow> {
  const reader = rowEvents(workbook, merges)
  const events = xmlEvents(reader.listener)
  let blank: GridRow[] = []
  const settled = function* (): Generator<GridRow> {
    for (const row of reader.take()) {
      if (row.cells.length > 0) {
        yield* blank
        yield row
        blank = []
      } else if (blank.length < 1000) blank.push(row)
    }
  }
  for await (const text of decodeChunks(chunks, 'utf-8')) {
    events.push(text)
    yield* settled()
  }
  events.end()
  yield* settled()
}

function rowEvents(workbook: XlsxWorkbook, merges: readonly Merge[]) {
  const rows: GridRow[] = []
  const spread = mergedCells(merges)
  let line = 0
  let isHidden = false
  let cells: string[] = []
  let remarks: CellRemark[] = []
  let cell: Cell | null = null
  let place = ''
  let reading = 0

  const put = (column: number, words: string) => {
    while (cells.length < column) cells.push('')
    cells[column] = words
  }
  const listener = {
    open(name: string, attributes: Readonly<Record<string, string>>) {
      place = name
      if (name === 'rPh') reading += 1
      else if (name === 'row') {
        const declared = Number(attributes.r)
        line = Number.isInteger(declared) && declared > line ? declared : line + 1
        isHidden = /^(?:1|true)$/u.test(attributes.hidden ?? '')
        cells = []
        remarks = []
      } else if (name === 'c') {
        const column = attributes.r ? columnOf(attributes.r) : (cell?.column ?? -1) + 1
        cell = { column, type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), value: '', formula: '', hasValue: false }
      }
      if (cell && name === 'v') cell.hasValue = true
    },
    text(words: string) {
      if (!cell || reading > 0) return
      if (place === 'v' || place === 't') cell.value += words
      else if (place === 'f') cell.formula += words
    },
    close(name: string) {
      place = ''
      if (name === 'rPh') reading -= 1
      if (name === 'c' && cell) {
        const words = wordsOf(cell, workbook)
        if (cell.column >= 0 && cell.column < widest && words.trim() !== '') put(cell.column, words)
        const remark = remarkOf(cell)
        if (remark) remarks.push({ column: cell.column + 1, sentence: remark })
      } else if (name === 'row') {
        for (const merged of spread(line, cells)) {
          put(merged.column, merged.words)
          remarks.push({
            column: merged.column + 1,
            sentence: 'The cell is merged with others; the words of the first count for each.',
          })
        }
        if (isHidden && cells.length > 0) remarks.push({ column: null, sentence: 'The row is hidden in the sheet.' })
        rows.push({ line, cells, remarks })
        cell = null
      }
    },
  }
  return { listener, take: () => rows.splice(0) }
}

function wordsOf({ type, value, style, formula, hasValue }: Cell, { strings, looks, from1904 }: XlsxWorkbook): string {
  if (formula !== '' && (!hasValue || value === '') && type !== 'str') return `=${formula}`
  if (type === 's') return strings.at(Number(value))
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  if (type === 'n') return writtenNumber(value, looks[style] ?? { as: 'number' }, from1904)
  return unescaped(value)
}

function remarkOf({ type, value, formula, hasValue }: Cell): string | null {
  if (type === 'e') return `The cell holds the error ${value}.`
  if (formula !== '' && (!hasValue || value === '') && type !== 'str')
    return 'The cell holds a formula without a result. Open the workbook, let it calculate, and save it.'
  return null
}

/** For each row, the cells that lie in a merged range and are not its first, with the words of the first. */
function mergedCells(merges: readonly Merge[]) {
  const waiting = merges
    .filter(({ left, right, top, bottom }) => left >= 0 && right < widest && top <= bottom)
    .toSorted((a, b) => a.top - b.top)
  let next = 0
  let open: (Merge & { words: string })[] = []
  return function* (line: number, cells: readonly string[]): Generator<{ column: number; words: string }> {
    for (let merge = waiting[next]; merge && merge.top <= line; merge = waiting[next]) {
      open.push({ ...merge, words: merge.top === line ? (cells[merge.left] ?? '') : '' })
      next += 1
    }
    open = open.filter(({ bottom, words }) => bottom >= line && words !== '')
    for (const { left, right, top, words } of open)
      for (let column = left; column <= Math.min(right, left + 400); column += 1)
        if ((column !== left || top !== line) && (cells[column] ?? '') === '') yield { column, words }
  }
}
