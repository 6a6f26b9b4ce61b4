import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byPlace } from '@/lib/domain/coding/desk/desk-coding'
import { packCodings, unpackCodings } from '@/lib/domain/coding/desk/packed-codings'
import { stances } from '@/lib/domain/coding/stance'

const codeIds = ['a', 'b', 'c']

test('what was packed comes out the same', () => {
  const coding = fc
    .record({
      codeId: fc.constantFrom(...codeIds),
      start: fc.nat(1000),
      length: fc.integer({ min: 1, max: 99 }),
      stance: fc.constantFrom(...stances),
    })
    .map(({ length, ...place }) => ({ ...place, commentId: 'c', end: place.start + length }))
  fc.assert(
    fc.property(fc.array(coding), (drawn) => {
      const codings = drawn.toSorted(byPlace)
      const places = new Map<string, number>()
      const packed = packCodings(
        {
          codes: codings.map(({ codeId }) => codeId),
          starts: codings.map(({ start }) => start),
          ends: codings.map(({ end }) => end),
          stances: codings.map(({ stance }) => stance),
        },
        places,
      )
      expect(unpackCodings(packed, [...places.keys()], 'c')).toEqual(codings)
    }),
  )
})

test('what names no code is left out, also half a coding at the end', () => {
  expect(unpackCodings([1, 2, 9, 0, 3, 4, 1, 5, 7, 7], codeIds, 'c')).toEqual([
    { commentId: 'c', codeId: 'b', start: 4, end: 8, stance: 'none' },
  ])
})
