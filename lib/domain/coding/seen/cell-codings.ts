import type { Stance } from '@/lib/domain/coding/stance'
import type { SeenCoding, SeenComment } from './counting'
import { eachMeeting, type MeetingPlace } from './meetings'

export type Cell = {
  readonly row: string
  /** Null for all of the row's code. */
  readonly column: string | null
  readonly place: MeetingPlace
  /** On the code of the column; null for any. */
  readonly stance: Stance | null
}

/** A comment with the codings of it that make up a cell, and the other codings that lie on the same words. */
export type CellComment = SeenComment & { readonly beside: readonly SeenCoding[] }

/** The comments behind a cell, in their order; one without any coding of the cell is not among them. */
export function cellCodings(comments: readonly SeenComment[], cell: Cell): CellComment[] {
  return comments.flatMap(({ id, codings }) => {
    const chosen =
      cell.column === null ? codings.filter(({ codeId }) => codeId === cell.row) : meeting(codings, cell, cell.column)
    if (chosen.length === 0) return []
    const isChosen = new Set(chosen.map((one) => one.id))
    const beside = codings.filter(
      (one) => !isChosen.has(one.id) && chosen.some((other) => one.start < other.end && other.start < one.end),
    )
    return [{ id, codings: chosen, beside }]
  })
}

function meeting(codings: readonly SeenCoding[], { row, place, stance }: Cell, column: string): SeenCoding[] {
  const isRow = ({ codeId }: SeenCoding) => codeId === row
  const isColumn = (one: SeenCoding) => one.codeId === column && (stance === null || one.stance === stance)
  const both = codings.filter((one) => isRow(one) || isColumn(one))
  const isIn = new Set<string>()
  if (place === 'comment') {
    if (both.some(isRow) && both.some(isColumn)) for (const { id } of both) isIn.add(id)
  } else
    eachMeeting(both, place, (first, second) => {
      isIn.add(first.id)
      isIn.add(second.id)
    })
  return both.filter(({ id }) => isIn.has(id))
}
