import type { ClauseContent } from './clause'

/** Half-open UTF-16 positions in the input that a row was read from. */
export type Place = { readonly start: number; readonly end: number }

/** A line of the import's preview: what will become one clause. The row's parent is the nearest row above with less depth. */
export type Row = ClauseContent & { readonly depth: number; readonly source: Place }

/** Words that no row took over, and why. */
export type LeftOut = Place & { readonly text: string; readonly why: string }

export type Outline = { readonly rows: readonly Row[]; readonly leftOut: readonly LeftOut[] }
