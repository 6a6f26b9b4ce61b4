import type { ColumnMapping } from './column-meaning'
import type { LetterAnswers } from './letter-answers'

/** `remark` is no text: something that was noticed while a text was read. */
export type Outcome = 'empty' | 'duplicate' | 'refused' | 'skipped' | 'apart' | 'remark'

/**
 * One text that did not become a comment, or a remark; `why` quotes nothing of the file. `file`, `row` and `column` count from 1;
 * column 0 is the whole row, row 0 the whole file.
 */
export type LeftOutLine = {
  readonly file: number
  readonly row: number
  readonly column: number
  readonly outcome: Outcome
  readonly why: string
}

/**
 * What became of each text of an import: `read` = `comments` + `empty` + `duplicates` + `refused` + `skipped` by hand +
 * `apart` (quoted replies, signatures and the like; they are counted, and sealed beside the comment that they came with).
 */
export type WholeAccount = {
  readonly rows: number
  readonly read: number
  readonly comments: number
  readonly empty: number
  readonly duplicates: number
  readonly refused: number
  readonly skipped: number
  readonly apart: number
}

/** A row as the account names it: the file of an archive (1 where there is one only) and its line or row in it, both from 1. */
export type RowPlace = { readonly file: number; readonly row: number }

/** How a file is to be read: what its columns hold, and which of its rows a person left out or took. */
export type ImportChoices = {
  readonly mapping: ColumnMapping | null
  /** Which sheet of a workbook, from 1. */
  readonly sheet?: number | undefined
  readonly skip: readonly RowPlace[]
  /** Rows with more or fewer cells than columns that are taken all the same. */
  readonly take?: readonly RowPlace[] | undefined
  /** Lines of a text table at which a row begins whose quotation marks are ordinary characters. */
  readonly plain?: readonly number[] | undefined
  /** Files of an archive that stay out as a whole. */
  readonly skipFiles?: readonly number[] | undefined
  /** What the writers of letters answered; tables have a column for that. */
  readonly answers?: LetterAnswers | null | undefined
}

/** The account of an import from before all of its lines were kept has no `skipped` and no `apart`. */
export function wholeAccount(stored: Partial<WholeAccount>): WholeAccount {
  const { rows = 0, read = 0, comments = 0, empty = 0, duplicates = 0, refused = 0, skipped = 0, apart = 0 } = stored
  return { rows, read, comments, empty, duplicates, refused, skipped, apart }
}
