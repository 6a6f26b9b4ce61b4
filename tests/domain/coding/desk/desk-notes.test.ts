import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedElsewhere } from '@/lib/domain/coding/desk/changed-elsewhere'
import type { NoteAct } from '@/lib/domain/coding/desk/desk-notes'
import { type DeskAct, type DeskWork, emptyWork, noMark, withAct, withLoaded } from '@/lib/domain/coding/desk/desk-work'

const start = ['c1', 'c2'].reduce<DeskWork>((work, id) => withLoaded(work, id, [], noMark), emptyWork)
const quote = (id: string, why: string, from = 0, to = 5, commentId = 'c1'): DeskAct => ({
  ...{ act: `act of ${id}`, verb: 'coding.quote-words' },
  input: { id, commentId, start: from, end: to, why },
})
const words = (work: DeskWork, commentId = 'c1') => work.notes.get(commentId)?.map((note) => note.words)
const undo = (actId: string): DeskAct => ({ act: `undo of ${actId}`, verb: 'coding.undo-act', input: { actId } })

test('a new line on the very same words takes the place of the old, and other words and kinds keep theirs', () => {
  const one = withAct(withAct(start, quote('a', 'Blunt.')), quote('b', 'True.', 2, 9))
  const miss: DeskAct = {
    act: 'm',
    verb: 'coding.miss-code',
    input: { id: 'c', commentId: 'c1', start: 0, end: 5, name: 'care' },
  }
  const two = withAct(withAct(one, miss), quote('d', 'Blunt, and true.'))
  expect(words(two)).toEqual(['care', 'Blunt, and true.', 'True.'])
  expect(words(withAct(two, undo('act of d')))).toEqual(['Blunt.', 'care', 'True.'])
  expect(withAct(two, quote('e', 'Blunt, and true.'))).toBe(two)
})

test('a line written or taken off in another place is an update, and so is an answer to it', () => {
  const work = withAct(start, quote('a', 'Blunt.'))
  const [note] = work.notes.get('c1') ?? []
  const stored = (notes: readonly NonNullable<typeof note>[]) => [{ id: 'c1', codings: [], mark: noMark, notes }]
  expect(changedElsewhere(work, stored(note ? [note] : []))).toEqual([])
  expect(changedElsewhere(work, stored([]))).toEqual(['c1'])
  expect(changedElsewhere(work, stored(note ? [{ ...note, answer: 'It is training.' }] : []))).toEqual(['c1'])
})

const acts = fc.array(
  fc.record({
    of: fc.constantFrom<NoteAct['verb']>('coding.quote-words', 'coding.miss-code', 'coding.remove-notes'),
    commentId: fc.constantFrom('c1', 'c2'),
    start: fc.nat(2),
    line: fc.constantFrom('one', 'two', 'three'),
    which: fc.nat(5),
  }),
  { maxLength: 12 },
)

test('undoing everything brings back the start, and doing it all again what was there', () => {
  fc.assert(
    fc.property(acts, (steps) => {
      let work = start
      for (const [nth, { of, commentId, start: from, line, which }] of steps.entries()) {
        const at = { id: `n${nth}`, commentId, start: from, end: from + 3 }
        const known = [...work.notes.values()].flat().map(({ id }) => id)
        const act = { act: `a${nth}` }
        if (of === 'coding.quote-words') work = withAct(work, { ...act, verb: of, input: { ...at, why: line } })
        else if (of === 'coding.miss-code') work = withAct(work, { ...act, verb: of, input: { ...at, name: line } })
        else work = withAct(work, { ...act, verb: of, input: { ids: known.slice(which, which + 1) } })
      }
      let back = work
      for (let last = back.done.at(-1); last; last = back.done.at(-1)) back = withAct(back, undo(last.act))
      expect([...back.notes.values()]).toEqual([[], []])
      for (let last = back.undone.at(-1); last; last = back.undone.at(-1)) back = withAct(back, undo(last.act))
      expect(back.notes).toEqual(work.notes)
    }),
  )
})
