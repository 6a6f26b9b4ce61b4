/** The words of one original, as they are held by the open page of the custodian. */
export type OpenedWords = { readonly text: string; readonly proposedText: string | null }
