import { type DeskCoding, keyOf } from './desk-coding'
import type { DeskNote } from './desk-notes'
import { type DeskMark, type DeskWork, noMark } from './desk-work'

export type AsStored = {
  readonly id: string
  readonly codings: readonly DeskCoding[]
  readonly mark: DeskMark
  readonly notes?: readonly DeskNote[]
}

/** The comments that the desk shows otherwise than they are stored; those it has not loaded are left out. */
export function changedElsewhere(work: DeskWork, stored: readonly AsStored[]): readonly string[] {
  return stored
    .filter(({ id, codings, mark, notes = [] }) => {
      const shown = work.codings.get(id)
      if (!shown) return false
      const { state, question } = work.marks.get(id) ?? noMark
      return (
        signs(shown) !== signs(codings) ||
        state !== mark.state ||
        (question ?? '') !== (mark.question ?? '') ||
        lines(work.notes.get(id) ?? []) !== lines(notes)
      )
    })
    .map(({ id }) => id)
}

function signs(codings: readonly DeskCoding[]): string {
  return codings
    .map((coding) => `${keyOf(coding)} ${coding.stance}`)
    .toSorted()
    .join('\n')
}

function lines(notes: readonly DeskNote[]): string {
  return notes
    .map(({ id, answer, code }) => `${id} ${code ?? ''} ${answer ?? ''}`)
    .toSorted()
    .join('\n')
}
