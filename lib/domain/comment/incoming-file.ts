import type { Quote } from '../span/quote'

/** A file that came in, as far as its format says: nothing is mapped, targeted or kept yet. */
export type Incoming = IncomingTable | IncomingLetters | IncomingBundle | RefusedFile

export type IncomingFormat = 'csv' | 'tsv' | 'xlsx' | 'docx' | 'eml' | 'mbox' | 'txt' | 'md' | 'html' | 'pdf'

/** `why`: what is wrong, where, and what to do, for whoever brought the file. */
export type RefusedFile = { readonly kind: 'refused'; readonly why: string }

/** Who made an export, where its columns give it away; it decides which rows are headings and which cells carry markup. */
export type SurveyTool =
  | 'qualtrics'
  | 'limesurvey'
  | 'google-forms'
  | 'microsoft-forms'
  | 'regulations-gov'
  | 'citizen-space'
  | 'iso-comments'

/** `isHidden`: the program that wrote it does not show it; told, because people forget what they hid. */
export type IncomingSheet = { readonly name: string; readonly isHidden: boolean }

export type IncomingTable = {
  readonly kind: 'table'
  readonly format: IncomingFormat
  /** Null where the format leaves no choice. */
  readonly encoding: string | null
  readonly delimiter: string | null
  /** All sheets, the one that `entries` come from in `sheet`; none for a format that knows no sheets. */
  readonly sheets: readonly IncomingSheet[]
  readonly sheet: string | null
  readonly madeBy: SurveyTool | null
  /** Names of the columns: trimmed, none empty, none twice. Saved mappings go by them. */
  readonly header: readonly string[]
  /** The words that people were asked, one per column, without markup; the name again where the file has no others. */
  readonly questions: readonly string[]
  /** Rows under the first that were recognised as headings; they are no entries. */
  readonly skippedHeaderRows: number
  /** What was noticed about the whole file. */
  readonly remarks: readonly string[]
  /** What `line` counts: lines of a text file (a row may have several), or rows of a sheet or table. Both from 1. */
  readonly counts: 'lines' | 'rows'
  /** Rows and faults in the order of the file. Can be walked once. */
  readonly entries: AsyncIterable<TableEntry>
  /** What stands in the file beside the table: paragraphs around it, margin comments. */
  readonly beside: readonly IncomingLetter[]
}

/** `line` is where the row begins, `row` its place among all records of the file (the header is 1). */
export type IncomingRow = {
  readonly line: number
  readonly row: number
  /** As many as the header has. Line ends may still be CRLF. */
  readonly cells: readonly string[]
  /** About this row: hidden in the sheet, a formula without a value, a text that only points to an attachment. */
  readonly remarks: readonly CellRemark[]
}

/** `column` from 1; null when the whole row is meant. */
export type CellRemark = { readonly column: number | null; readonly sentence: string }

export type TableFault = {
  readonly line: number
  readonly row: number | null
  readonly column: number | null
  /** `told`: nothing was left out. `empty` and `refused`: the row was. `broken`: and all rows after it. */
  readonly is: 'empty' | 'refused' | 'broken' | 'told'
  readonly sentence: string
  /** Of a row with more or fewer cells than the header: all of them, for a person to judge. */
  readonly cells?: readonly string[]
  /** A quotation mark is to blame: the row can be read with its quotation marks as ordinary characters. */
  readonly isQuoting?: boolean
}

export type TableEntry =
  | { readonly kind: 'row'; readonly row: IncomingRow }
  | { readonly kind: 'fault'; readonly fault: TableFault }

export type IncomingLetters = {
  readonly kind: 'letters'
  readonly format: IncomingFormat
  readonly encoding: string | null
  readonly remarks: readonly string[]
  /** Letters and what could not be read, in the order of the file. Can be walked once. */
  readonly entries: AsyncIterable<LetterEntry>
}

export type LetterEntry =
  | { readonly kind: 'letter'; readonly letter: IncomingLetter }
  | { readonly kind: 'fault'; readonly fault: { readonly place: string; readonly sentence: string } }

/** What one person wrote at one time. */
export type IncomingLetter = {
  /** `Letter 3`, counted in the file: never a name or the file's name. */
  readonly name: string
  /** For the vault only; null when the file says nothing. */
  readonly sender: LetterSender | null
  /** `YYYY-MM-DD` where the sender was; the time is left behind on purpose. */
  readonly sentOn: string | null
  /** By which the same message is known when it comes again, and the one it answers. For the vault. */
  readonly messageId: string | null
  readonly inReplyTo: string | null
  /** In reading order; together they are all the words of the letter. */
  readonly parts: readonly LetterPart[]
  readonly remarks: readonly string[]
}

/** `other`: further facts about the person by what the file calls them (subject, file name, initials). */
export type LetterSender = {
  readonly name: string | null
  readonly email: string | null
  readonly other: Readonly<Record<string, string>>
}

export type LetterPartKind = 'body' | 'quoted-reply' | 'signature' | 'margin-comment' | 'tracked-change' | 'attachment-text'

export type LetterPart = {
  readonly kind: LetterPartKind
  /** Line ends are LF. Of a tracked change: the proposed wording, or of a deletion the words deleted. Never empty. */
  readonly text: string
  /** The passage that the part is about, as the sender had it before them, with what stands around it. */
  readonly quote: Quote | null
  /** The wording the sender would have; empty when they would have none. */
  readonly proposedText: string | null
  /** Proposed to be left out of the comment; a person confirms. */
  readonly setApart: boolean
  /** Where in the file, without names: `paragraph 12`, `page 3`, `attachment 2, page 1`. */
  readonly place: string
  /** What the reader noticed, and why it is set apart. */
  readonly remark: string | null
}

/** A zip of files. Each was recognised by itself; a refused one takes no other with it. */
export type IncomingBundle = {
  readonly kind: 'bundle'
  readonly files: readonly BundledFile[]
  readonly remarks: readonly string[]
}

/** `path` may hold a name: for whoever brought the file and for the vault. */
export type BundledFile = {
  readonly path: string
  readonly incoming: IncomingTable | IncomingLetters | RefusedFile
}
