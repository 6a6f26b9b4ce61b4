import { hexOf } from '../domain/codebook/code'
import { inPrintedOrder, type PrintedCode } from '../domain/codebook/printed-code'
import type { CsvCell } from './csv-writer'
import type { XlsxTable } from './xlsx-writer'

const text = (name: string, width: number) => ({ name, kind: 'text' as const, width })

/** What the columns of a codebook in a table are called; a file that comes in may leave out all but the name. */
export const codebookColumns = [
  text('code', 8),
  text('parent', 8),
  text('name', 28),
  text('short_definition', 40),
  text('full_definition', 60),
  text('use_when', 40),
  text('do_not_use_when', 40),
  text('example', 40),
  text('colour', 10),
  text('guid', 38),
]

/** One row a code, in the order of the codebook; `parent` is the handle of the category above. */
export function codebookRows(codes: readonly PrintedCode[], guidOf: (codeId: string) => string): CsvCell[][] {
  const handles = new Map(codes.map(({ id, handle }) => [id, handle]))
  return inPrintedOrder(codes).map(({ code }) => [
    ...[code.handle, handles.get(code.parentId ?? '') ?? '', code.name],
    ...[code.shortDefinition, code.definition, code.useWhen, code.notWhen, code.example].map(withPlainLines),
    ...[hexOf(code.colour), guidOf(code.id)],
  ])
}

/** The same as a sheet. */
export function codebookSheet(codes: readonly PrintedCode[], guidOf: (codeId: string) => string): XlsxTable {
  return { name: 'Codebook', columns: codebookColumns, rows: codebookRows(codes, guidOf) }
}

/** Forms send CRLF, and a sheet would show the CR as a sign of its own. */
function withPlainLines(words: string): string {
  return words.replace(/\r\n?/g, '\n')
}
