import type { NumberRow } from '@/lib/domain/agreement/number-rows'
import { releaseTables } from '@/lib/domain/release/package'
import type { CsvCell } from '@/lib/formats/csv-writer'

/** The numbers in the order of the columns of `agreement.csv`. */
export function agreementCells(rows: readonly NumberRow[]): CsvCell[][] {
  return rows.map((row) => releaseTables.agreement.columns.map(({ name }) => row[name as keyof NumberRow] ?? null))
}

/** One object a line, so that two releases can be compared line by line. */
export function agreementJson(rows: readonly NumberRow[]): string {
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`
}
