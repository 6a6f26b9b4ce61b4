import type { PrintedCode, PrintedPart } from './printed-code'

/** A code as a file says it, before it meets the codebook. What the file does not speak of is left out of it. */
export type FileCode = {
  /** Where it stands in the file, for sentences: `Row 5`. */
  readonly place: string
  /** Lower case, without braces. */
  readonly guid: string | null
  readonly handle: string | null
  readonly name: string
  /** Place in the list (from 0) of the code above it, or words that name one; null at the top. */
  readonly parent?: number | string | null | undefined
  readonly words: Partial<Readonly<Record<PrintedPart, string>>>
  /** 1 to 15; null where the cell is empty. */
  readonly colour?: number | null | undefined
}

/** A codebook in a file. `remarks` say what of it was passed over. */
export type FileCodebook =
  | { readonly kind: 'codebook'; readonly codes: readonly FileCode[]; readonly remarks: readonly string[] }
  | { readonly kind: 'refused'; readonly faults: readonly string[] }

/** A shared content code that a file may speak of, also one that is out of use. */
export type HereCode = PrintedCode & {
  /** The id that exports give it. */
  readonly guid: string
  readonly isInUse: boolean
}

export const mostFileCodes = 5000
