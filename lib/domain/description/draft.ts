import type { Row } from './row'

/** A row on its way through the reading: `lead` is the place of the row that introduces its list. */
export type Draft = Row & { readonly shape: 'heading' | 'paragraph' | 'entry' | 'quote'; readonly lead: number | null }
