import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyCoding, type PlacedCoding, withCoding } from '@/lib/domain/coding/apply-coding'

const on = (
  id: string,
  start: number,
  end: number,
  codeId = 'training',
  stance: PlacedCoding['stance'] = 'none',
): PlacedCoding => ({
  ...{ id, start, end, codeId, stance },
})

test('the same code on overlapping words becomes one coding over all of them', () => {
  expect(applyCoding([on('a', 0, 10), on('b', 20, 30)], on('c', 5, 25))).toEqual({ ended: ['a', 'b'], born: on('c', 0, 30) })
})

test('words that have the code already are left as they are', () => {
  expect(applyCoding([on('a', 0, 10)], on('b', 2, 8))).toEqual({ ended: [], born: null })
})

test('another code may overlap as it likes', () => {
  expect(applyCoding([on('a', 0, 10, 'money')], on('b', 0, 10))).toEqual({ ended: [], born: on('b', 0, 10) })
})

test('a new stance on the very same words replaces the old one, on others it stands beside it', () => {
  expect(applyCoding([on('a', 0, 10, 'K-01', 'supports')], on('b', 0, 10, 'K-01', 'objects')).ended).toEqual(['a'])
  expect(applyCoding([on('a', 0, 10, 'K-01', 'supports')], on('b', 5, 10, 'K-01', 'objects')).ended).toEqual([])
})

test('whatever a coder does, one code with one stance never covers a position twice', () => {
  const wanted = fc.record({
    from: fc.nat(40),
    length: fc.integer({ min: 1, max: 12 }),
    codeId: fc.constantFrom('training', 'K-01'),
    stance: fc.constantFrom('none', 'supports', 'objects' as const),
  })
  fc.assert(
    fc.property(fc.array(wanted, { maxLength: 20 }), (list) => {
      const standing = list.reduce<readonly PlacedCoding[]>(
        (so, { from, length, codeId, stance }, index) =>
          withCoding(so, on(String(index), from, from + length, codeId, stance as PlacedCoding['stance'])),
        [],
      )
      for (const one of standing)
        for (const other of standing)
          if (one !== other && one.codeId === other.codeId && one.stance === other.stance)
            expect(one.end <= other.start || other.end <= one.start).toBe(true)
    }),
  )
})
