import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outline } from '@/lib/domain/description/outline'
import type { Outline } from '@/lib/domain/description/row'
import {
  mergeWithPrevious,
  moveDown,
  moveUp,
  nest,
  type RowEdit,
  remove,
  setKind,
  setLevel,
  setStanding,
  splitAt,
  unnest,
} from '@/lib/domain/description/row-edits'
import { gardenerText } from './a-description'

const input = 'Duties\n\n- Visits gardens 🌱 and streets.\n  - by foot\n- Keeps tools.\n'
const read = outline(input)

test('the editor decides on kind, standing and level of a row', () => {
  expect(done(setKind(read, 1, 'note')).rows[1]?.kind).toBe('note')
  expect(done(setStanding(read, 1, 'optional')).rows[1]?.standing).toBe('optional')
  expect(done(setLevel(read, 1, ' senior ')).rows[1]?.level).toBe('senior')
  expect(done(setLevel(read, 1, ' ')).rows[1]?.level).toBeNull()
})

test('merging joins the words and takes the parts along', () => {
  const { rows } = done(mergeWithPrevious(read, 1))
  expect(rows.map(({ depth, text }) => [depth, text])).toEqual([
    [0, 'Duties Visits gardens 🌱 and streets.'],
    [1, 'by foot'],
    [1, 'Keeps tools.'],
  ])
  expect(rows[0]?.source).toEqual({ start: 0, end: input.indexOf('.') + 1 })
})

test('a split row points at its own half of the input', () => {
  const { rows } = done(splitAt(read, 1, 'Visits gardens 🌱'.length, input))
  expect(rows.slice(1, 3).map(({ source }) => input.slice(source.start, source.end))).toEqual([
    'Visits gardens 🌱',
    'and streets.',
  ])
})

test('no cut goes through a character or leaves an empty half', () => {
  expect(splitAt(read, 1, 'Visits gardens 🌱'.length - 1, input).status).toBe('refused')
  expect(splitAt(read, 1, 0, input).status).toBe('refused')
  expect(splitAt(outline('Z\u0301a b'), 0, 1, 'Z\u0301a b').status).toBe('refused')
})

test('a row goes under the row above and out again', () => {
  const nested = done(nest(read, 3))
  expect(nested.rows.map(({ depth }) => depth)).toEqual([0, 1, 2, 2])
  expect(done(unnest(nested, 3))).toEqual(read)
  expect(nest(read, 1).status).toBe('refused')
  expect(unnest(read, 0).status).toBe('refused')
})

test('a row moves with what stands under it', () => {
  const moved = done(moveDown(read, 1))
  expect(moved.rows.map(({ text }) => text)).toEqual(['Duties', 'Keeps tools.', 'Visits gardens 🌱 and streets.', 'by foot'])
  expect(done(moveUp(moved, 2))).toEqual(read)
  expect(moveUp(read, 1).status).toBe('refused')
  expect(moveDown(read, 3).status).toBe('refused')
})

test('a removed row is named as left out and its parts stay', () => {
  const left = done(remove(read, 1))
  expect(left.rows.map(({ depth, text }) => [depth, text])).toEqual([
    [0, 'Duties'],
    [1, 'by foot'],
    [1, 'Keeps tools.'],
  ])
  expect(left.leftOut).toMatchObject([{ text: 'Visits gardens 🌱 and streets.', why: 'Left out by hand.' }])
})

test('a row that is not there is refused with a sentence', () => {
  expect(remove(read, 99)).toEqual({ status: 'refused', why: 'This row is not there any more. Look at the preview again.' })
})

test('whatever the editor does, no word is lost and no row hangs in the air', () => {
  const at = fc.nat({ max: 40 })
  const act = fc.oneof(
    at.map((row) => (now: Outline) => mergeWithPrevious(now, row)),
    fc.tuple(at, fc.nat({ max: 60 })).map(
      ([row, offset]) =>
        (now: Outline) =>
          splitAt(now, row, offset, gardenerText),
    ),
    ...[nest, unnest, moveUp, moveDown, remove].map((edit) => at.map((row) => (now: Outline) => edit(now, row))),
  )
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      let now = outline(gardenerText)
      const words = wordsOf(now)
      for (const edit of acts) {
        const result = edit(now)
        if (result.status === 'edited') now = result.outline
        expect(wordsOf(now)).toEqual(words)
        now.rows.forEach(({ depth }, row) => {
          expect(depth).toBeLessThanOrEqual((now.rows[row - 1]?.depth ?? -1) + 1)
        })
      }
    }),
  )
})

function wordsOf({ rows, leftOut }: Outline): string {
  return [...[...rows, ...leftOut].map(({ text }) => text).join('')]
    .filter((char) => char.trim() !== '')
    .sort()
    .join('')
}

function done(edit: RowEdit): Outline {
  if (edit.status === 'refused') throw new Error(edit.why)
  return edit.outline
}
