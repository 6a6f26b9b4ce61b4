import { type Stance, stances } from '@/lib/domain/coding/stance'
import type { KeyOf, SeenCoding, SeenComment } from './counting'
import { eachMeeting, type MeetingPlace } from './meetings'

/** How many hold both codes where they meet, and how many of these take each stance on the code of the column. */
export type CrossCell = { readonly count: number; readonly stances: Readonly<Record<Stance, number>> }

/** Cells by row and column, with what each row and column holds in all; an empty cell is not in it. */
export type CrossTable = {
  readonly cell: (row: string, column: string) => CrossCell | null
  /** Rows and columns with at least one cell, in the order given. */
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** The largest count of a cell; 0 when there is none. */
  readonly most: number
}

type Gathering = { readonly all: Set<string>; readonly by: Map<Stance, Set<string>> }

/** Codes of the rows against codes of the columns. A code in both meets no cell with itself. */
export function crossTable(
  comments: readonly SeenComment[],
  { rows, columns, place, keyOf }: { rows: readonly string[]; columns: readonly string[]; place: MeetingPlace; keyOf: KeyOf },
): CrossTable {
  const [isRow, isColumn] = [new Set(rows), new Set(columns)]
  const cells = new Map<string, Gathering>()
  const put = (row: SeenCoding, column: SeenCoding, key: string) => {
    if (!isRow.has(row.codeId) || !isColumn.has(column.codeId)) return
    const name = `${row.codeId} ${column.codeId}`
    const cell = cells.get(name) ?? { all: new Set(), by: new Map() }
    cells.set(name, cell)
    cell.all.add(key)
    cell.by.set(column.stance, (cell.by.get(column.stance) ?? new Set()).add(key))
  }
  for (const { id, codings } of comments) {
    const key = keyOf(id)
    eachMeeting(codings, place, (first, second) => {
      put(first, second, key)
      put(second, first, key)
    })
  }
  const cell = (row: string, column: string) => {
    const found = cells.get(`${row} ${column}`)
    return found ? toCell(found) : null
  }
  return {
    cell,
    rows: rows.filter((row) => columns.some((column) => cells.has(`${row} ${column}`))),
    columns: columns.filter((column) => rows.some((row) => cells.has(`${row} ${column}`))),
    most: Math.max(0, ...[...cells.values()].map(({ all }) => all.size)),
  }
}

function toCell({ all, by }: Gathering): CrossCell {
  const counted = stances.map((stance) => [stance, by.get(stance)?.size ?? 0])
  return { count: all.size, stances: Object.fromEntries(counted) as Record<Stance, number> }
}
