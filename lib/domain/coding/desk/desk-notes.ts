import { inOrder, type Span } from '@/lib/domain/span/span'

/** A line that a coder put at words: why they are worth quoting, or the name of a code that the codebook lacks for them. */
export type DeskNote = Span & {
  readonly id: string
  readonly kind: 'quotable' | 'missing'
  readonly commentId: string
  readonly words: string
  /** What an editor answered to a missing code; null while nobody did. */
  readonly answer: string | null
  /** The code of the codebook that came of a missing code, `T-12`; null while there is none in use. */
  readonly code: string | null
}

export const longestWhy = 300
export const longestName = 80

type Place = Span & { readonly id: string; readonly commentId: string }
export type NoteAct =
  | { readonly verb: 'coding.quote-words'; readonly input: Place & { readonly why: string } }
  | { readonly verb: 'coding.miss-code'; readonly input: Place & { readonly name: string } }
  | { readonly verb: 'coding.remove-notes'; readonly input: { readonly ids: readonly string[] } }

export const noteVerbs: readonly string[] = ['coding.quote-words', 'coding.miss-code', 'coding.remove-notes']

/** What an act writes and what it takes off. Of each kind the very same words carry one line: a new one takes the place of the old. */
export function notesChanged(notes: readonly DeskNote[], { verb, input }: NoteAct): { written: DeskNote[]; taken: DeskNote[] } {
  if (verb === 'coding.remove-notes') return { written: [], taken: notes.filter(({ id }) => input.ids.includes(id)) }
  const { id, commentId, start, end } = input
  const kind = verb === 'coding.quote-words' ? 'quotable' : 'missing'
  const written = { id, kind, commentId, start, end, words: verb === 'coding.quote-words' ? input.why : input.name } as const
  const taken = notes.filter((note) => note.kind === kind && isAt(note, written))
  if (taken.some(({ words }) => words === written.words)) return { written: [], taken: [] }
  return { written: [{ ...written, answer: null, code: null }], taken }
}

export function isAt(note: DeskNote, place: Span & { readonly commentId: string }): boolean {
  return note.commentId === place.commentId && note.start === place.start && note.end === place.end
}

/** Order of reading. */
export function byNotePlace(first: DeskNote, second: DeskNote): number {
  return inOrder(first, second) || (first.id < second.id ? -1 : Number(first.id > second.id))
}
