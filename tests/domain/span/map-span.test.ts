import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Edit, mapSpan, mapThrough } from '@/lib/domain/span/map-span'
import { textsWithSpan } from './texts'

const edits = fc.record({ at: fc.nat(60), removed: fc.nat(20), inserted: fc.nat(20) })

test('a span that loses its tail keeps its head', () => {
  expect(mapSpan({ start: 2, end: 6 }, { at: 4, removed: 4, inserted: 1 })).toEqual({ start: 2, end: 4 })
})

test('words put at a border of a coding stay outside it, words put inside it belong to it', () => {
  const coding = { start: 4, end: 8 }
  expect(mapSpan(coding, { at: 4, removed: 0, inserted: 3 })).toEqual({ start: 7, end: 11 })
  expect(mapSpan(coding, { at: 8, removed: 0, inserted: 3 })).toEqual({ start: 4, end: 8 })
  expect(mapSpan(coding, { at: 6, removed: 0, inserted: 3 })).toEqual({ start: 4, end: 11 })
})

test('a coding whose words are all replaced is gone, and stays gone', () => {
  const gone: Edit = { at: 3, removed: 6, inserted: 10 }
  expect(mapSpan({ start: 4, end: 8 }, gone)).toBeNull()
  expect(mapThrough({ start: 4, end: 8 }, [gone, { at: 0, removed: 0, inserted: 5 }])).toBeNull()
})

test('each edit is counted in the text that the one before it left', () => {
  const span = mapThrough({ start: 10, end: 14 }, [
    { at: 0, removed: 0, inserted: 5 },
    { at: 12, removed: 2, inserted: 0 },
  ])
  expect(span).toEqual({ start: 13, end: 17 })
})

test('a coding outside the edit keeps its very words', () => {
  fc.assert(
    fc.property(textsWithSpan, edits, ({ text, span }, edit) => {
      const at = Math.min(edit.at, text.length)
      const removed = Math.min(edit.removed, text.length - at)
      fc.pre(at + removed <= span.start || at >= span.end)
      const edited = text.slice(0, at) + '~'.repeat(edit.inserted) + text.slice(at + removed)
      const mapped = mapSpan(span, { at, removed, inserted: edit.inserted })
      expect(mapped && edited.slice(mapped.start, mapped.end)).toBe(text.slice(span.start, span.end))
    }),
  )
})

test('an insertion taken back leaves every coding where it was', () => {
  fc.assert(
    fc.property(textsWithSpan, fc.nat(40), fc.nat(20), ({ span }, at, inserted) => {
      expect(
        mapThrough(span, [
          { at, removed: 0, inserted },
          { at, removed: inserted, inserted: 0 },
        ]),
      ).toEqual(span)
    }),
  )
})
