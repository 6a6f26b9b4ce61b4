/** A column of a written table. In `text` columns a cell that a spreadsheet would run as a formula is guarded. */
export type CsvColumn = { readonly name: string; readonly kind: 'text' | 'number' }

export type CsvCell = string | number | null

/** What a spreadsheet takes for a formula at the start of a cell, in plain and full width. */
const formula = /^'*[=+\-@\t\r＝＋－＠]/u

/** RFC 4180 with CRLF. `forSpreadsheet` adds the byte order mark that Excel needs; archives go without. */
export function writeCsv(
  columns: readonly CsvColumn[],
  rows: Iterable<readonly CsvCell[]>,
  { forSpreadsheet = false } = {},
): string {
  const lines = [csvHeader(columns)]
  for (const row of rows) lines.push(csvLine(columns, row))
  return (forSpreadsheet ? '\uFEFF' : '') + lines.join('')
}

/** The first line of a table, with its line end. */
export function csvHeader(columns: readonly CsvColumn[]): string {
  return line(columns.map(({ name }) => guarded(name)))
}

/** One row, with its line end; a missing cell and null are empty. */
export function csvLine(columns: readonly CsvColumn[], row: readonly CsvCell[]): string {
  return line(columns.map(({ kind }, nth) => written(row[nth] ?? '', kind)))
}

/** Undoes the guard, so that what was written is read again. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell
}

function written(cell: string | number, kind: CsvColumn['kind']): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  return kind === 'text' || !/^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(cell) ? guarded(cell) : cell
}

function guarded(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell
}

function line(cells: readonly string[]): string {
  const quoted = cells.map((cell) =>
    /[",\r\n]|^\s|\s$/u.test(cell) || (cell === '' && cells.length === 1) ? `"${cell.replaceAll('"', '""')}"` : cell,
  )
  return `${quoted.join(',')}\r\n`
}
