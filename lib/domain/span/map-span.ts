import type { Span } from './span'

/** At offset `at`, `removed` units make way for `inserted` new ones. */
export type Edit = { readonly at: number; readonly removed: number; readonly inserted: number }

/** Where `span` lies after `edit`; null when nothing of it is left. New text at a border of the span stays outside it. */
export function mapSpan(span: Span, edit: Edit): Span | null {
  const start = mapOffset(span.start, edit, 'after')
  const end = mapOffset(span.end, edit, 'before')
  return start < end ? { start, end } : null
}

/** Where `span` lies after all `edits`, each counted in the text that the one before it left behind. */
export function mapThrough(span: Span, edits: readonly Edit[]): Span | null {
  return edits.reduce<Span | null>((mapped, edit) => mapped && mapSpan(mapped, edit), span)
}

/** `lean` says on which side of replaced text an offset inside it comes out. */
function mapOffset(offset: number, { at, removed, inserted }: Edit, lean: 'before' | 'after'): number {
  if (offset < at) return offset
  if (offset > at + removed) return offset - removed + inserted
  return lean === 'before' ? at : at + inserted
}
