import type { ClauseKind, Standing } from './clause'
import type { Outline, Row } from './row'

export type RowEdit =
  | { readonly status: 'edited'; readonly outline: Outline }
  | { readonly status: 'refused'; readonly why: string }

export function setKind(outline: Outline, at: number, kind: ClauseKind): RowEdit {
  return change(outline, at, (row) => ({ ...row, kind, level: kind === 'section' ? null : row.level }))
}

export function setStanding(outline: Outline, at: number, standing: Standing): RowEdit {
  return change(outline, at, (row) => ({ ...row, standing }))
}

/** A blank level is none. */
export function setLevel(outline: Outline, at: number, level: string | null): RowEdit {
  return change(outline, at, (row) => ({ ...row, level: level?.trim() || null }))
}

/** The words join those of the row above; what stood under the row now stands under that one. */
export function mergeWithPrevious(outline: Outline, at: number): RowEdit {
  const { rows } = outline
  const [above, row] = [rows[at - 1], rows[at]]
  if (!row) return noSuchRow
  if (!above) return refused('The first row has no row above it to merge with.')

  const source = { start: Math.min(above.source.start, row.source.start), end: Math.max(above.source.end, row.source.end) }
  const merged = { ...above, text: `${above.text} ${row.text}`, source }
  const parts = rows.slice(at + 1, endOfBranch(rows, at)).map((part) => deeper(part, above.depth - row.depth))
  return edited(outline, [...rows.slice(0, at - 1), merged, ...parts, ...rows.slice(endOfBranch(rows, at))])
}

/** Cuts a row in two before the UTF-16 `offset` of its text. `input` is the text that the outline was read from. */
export function splitAt(outline: Outline, at: number, offset: number, input: string): RowEdit {
  const row = outline.rows[at]
  if (!row) return noSuchRow
  if (cutsACharacter(row.text, offset)) return refused('The cut would go through the middle of a character. Move it by one.')
  const [before, after] = [row.text.slice(0, offset).trimEnd(), row.text.slice(offset).trimStart()]
  if (before === '' || after === '') return refused('Put the cut between two words: both halves need some text.')

  const { end, next } = cutInSource(before, input, row.source)
  const first = { ...row, text: before, source: { start: row.source.start, end } }
  const second = { ...row, text: after, source: { start: next, end: row.source.end } }
  return edited(outline, [...outline.rows.slice(0, at), first, second, ...outline.rows.slice(at + 1)])
}

/** Puts a row, with all under it, under the row above. */
export function nest(outline: Outline, at: number): RowEdit {
  const row = outline.rows[at]
  if (!row) return noSuchRow
  if ((outline.rows[at - 1]?.depth ?? -1) < row.depth)
    return refused('There is no row above at this depth that it could go under.')
  return edited(outline, shifted(outline.rows, at, 1))
}

/** Takes a row one step out; the rows after it at its old depth come to stand under it. */
export function unnest(outline: Outline, at: number): RowEdit {
  const row = outline.rows[at]
  if (!row) return noSuchRow
  return row.depth === 0
    ? refused('This row already stands at the outermost depth.')
    : edited(outline, shifted(outline.rows, at, -1))
}

export function moveUp(outline: Outline, at: number): RowEdit {
  const { rows } = outline
  const row = rows[at]
  if (!row) return noSuchRow
  const above = rows.slice(0, at).findLastIndex(({ depth }) => depth <= row.depth)
  return rows[above]?.depth === row.depth ? swapped(outline, above, at) : refused('This is the first row of its part.')
}

export function moveDown(outline: Outline, at: number): RowEdit {
  const { rows } = outline
  const row = rows[at]
  if (!row) return noSuchRow
  const below = endOfBranch(rows, at)
  return rows[below]?.depth === row.depth ? swapped(outline, at, below) : refused('This is the last row of its part.')
}

/** Leaves a row's words out of the description, by name; what stood under it moves one step out. */
export function remove(outline: Outline, at: number): RowEdit {
  const { rows } = outline
  const row = rows[at]
  if (!row) return noSuchRow
  const end = endOfBranch(rows, at)
  const parts = rows.slice(at + 1, end).map((part) => deeper(part, -1))
  const leftOut = [...outline.leftOut, { ...row.source, text: row.text, why: 'Left out by hand.' }]
  return {
    status: 'edited',
    outline: {
      rows: [...rows.slice(0, at), ...parts, ...rows.slice(end)],
      leftOut: leftOut.sort((one, other) => one.start - other.start),
    },
  }
}

const noSuchRow = refused('This row is not there any more. Look at the preview again.')

function refused(why: string): RowEdit {
  return { status: 'refused', why }
}

function edited(outline: Outline, rows: readonly Row[]): RowEdit {
  return { status: 'edited', outline: { ...outline, rows } }
}

function change(outline: Outline, at: number, to: (row: Row) => Row): RowEdit {
  if (!outline.rows[at]) return noSuchRow
  return edited(
    outline,
    outline.rows.map((row, index) => (index === at ? to(row) : row)),
  )
}

function deeper(row: Row, steps: number): Row {
  return { ...row, depth: row.depth + steps }
}

function endOfBranch(rows: readonly Row[], at: number): number {
  const depth = rows[at]?.depth ?? 0
  const end = rows.findIndex((row, index) => index > at && row.depth <= depth)
  return end === -1 ? rows.length : end
}

function shifted(rows: readonly Row[], at: number, steps: number): Row[] {
  const end = endOfBranch(rows, at)
  return rows.map((row, index) => (index >= at && index < end ? deeper(row, steps) : row))
}

function swapped(outline: Outline, first: number, second: number): RowEdit {
  const { rows } = outline
  const end = endOfBranch(rows, second)
  return edited(outline, [...rows.slice(0, first), ...rows.slice(second, end), ...rows.slice(first, second), ...rows.slice(end)])
}

function cutsACharacter(text: string, offset: number): boolean {
  return /^(?:[\udc00-\udfff]|\p{M}|\u200d)/u.test(text.slice(offset)) || /\u200d$/u.test(text.slice(0, offset))
}

/** Where the words `before` end in the source, and where those after them begin; marks between merged rows are passed over. */
function cutInSource(before: string, input: string, { start, end }: Row['source']): { end: number; next: number } {
  const words = before.replace(/\s+/gu, '')
  let at = start
  for (let read = 0; read < words.length && at < end; at += 1) if (input[at] === words[read]) read += 1

  let next = at
  while (next < end && /\s/u.test(input.charAt(next))) next += 1
  return { end: at, next }
}
