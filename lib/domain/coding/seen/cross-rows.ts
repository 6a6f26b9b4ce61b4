import { type Stance, stanceFaces, stances } from '@/lib/domain/coding/stance'
import { countByCode, type KeyOf, type SeenComment } from './counting'
import { type CrossCell, type CrossTable, crossTable } from './cross-table'
import type { MeetingPlace } from './meetings'

/** A cell of a table with what its number is a share of. */
export type CrossRow = {
  readonly row: string
  readonly column: string
  readonly cell: CrossCell
  readonly ofRow: number
  readonly ofColumn: number
}
export type CrossView = {
  readonly table: CrossTable
  readonly totals: ReadonlyMap<string, number>
  /** The cells that hold something, row by row; of codes against themselves each two once. */
  readonly filled: readonly CrossRow[]
}

/** Rows against columns, with totals; where both are the same codes, each pair stands once in `filled`. */
export function crossView(
  comments: readonly SeenComment[],
  asked: { rows: readonly string[]; columns: readonly string[]; place: MeetingPlace; keyOf: KeyOf },
): CrossView {
  const table = crossTable(comments, asked)
  const totals = countByCode(comments, asked.keyOf)
  const met = new Set<string>()
  const filled = table.rows.flatMap((row) =>
    table.columns.flatMap((column) => {
      const cell = table.cell(row, column)
      if (!cell || met.has(`${column} ${row}`)) return []
      met.add(`${row} ${column}`)
      return [{ row, column, cell, ofRow: totals.get(row) ?? 0, ofColumn: totals.get(column) ?? 0 }]
    }),
  )
  return { table, totals, filled }
}

/** The two stances taken most, as signs with their counts: `~3 =1`. Those without a stance are not named. */
export function stanceSigns(of: Readonly<Record<Stance, number>>): string {
  return taken(of)
    .slice(0, 2)
    .map((stance) => `${stanceFaces[stance].mark}${of[stance]}`)
    .join(' ')
}

/** All stances in words: `3 asks for a change, 1 supports`; empty when none is taken. */
export function stancesInWords(of: Readonly<Record<Stance, number>>): string {
  return taken(of)
    .map((stance) => `${of[stance]} ${stanceFaces[stance].name}`)
    .join(', ')
}

function taken(of: Readonly<Record<Stance, number>>): Stance[] {
  return stances.filter((stance) => stance !== 'none' && of[stance] > 0).toSorted((one, other) => of[other] - of[one])
}
