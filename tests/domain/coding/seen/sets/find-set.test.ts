import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SeenComment } from '@/lib/domain/coding/seen/counting'
import { findSet } from '@/lib/domain/coding/seen/sets/find-set'
import { leadsTo, type SetQuery } from '@/lib/domain/coding/seen/sets/set-query'
import type { Stance } from '@/lib/domain/coding/stance'
import { seen, someComments } from '../some-comments'

const code = (codeId: string, stance: Stance | null = null): SetQuery => ({ kind: 'code', codeId, stance })
const found = (comments: readonly SeenComment[], query: SetQuery, sets = new Map<string, SetQuery>()) =>
  findSet(comments, query, sets).map(({ id, codings }) => [id, ...codings.map((one) => one.id)].join(' '))

const comments = [
  seen('C1', ['a', 0, 10], ['b', 5, 15, 'objects'], ['c', 20, 30]),
  seen('C2', ['a', 0, 5], ['b', 5, 9, 'supports']),
  seen('C3', ['c', 0, 4]),
  seen('C4'),
]

test('and, or and not ask of a whole comment, with and without of its words', () => {
  expect(found(comments, { kind: 'all', of: [code('a'), code('b')] })).toEqual(['C1 C1.0 C1.1', 'C2 C2.0 C2.1'])
  expect(found(comments, { kind: 'any', of: [code('a'), code('c')] })).toEqual(['C1 C1.0 C1.2', 'C2 C2.0', 'C3 C3.0'])
  expect(found(comments, { kind: 'not', of: [code('a')] })).toEqual(['C3', 'C4'])
  expect(found(comments, { kind: 'with', of: [code('a'), code('b')] })).toEqual(['C1 C1.0 C1.1'])
  expect(found(comments, { kind: 'without', of: [code('a'), code('b')] })).toEqual(['C2 C2.0'])
  expect(found(comments, code('b', 'supports'))).toEqual(['C2 C2.1'])
})

test('codings stand with another when all of them share a word, not when each two do somewhere', () => {
  const chain = [seen('C1', ['a', 0, 4], ['b', 3, 8], ['c', 7, 9])]
  expect(found(chain, { kind: 'with', of: [code('a'), code('b'), code('c')] })).toEqual([])
  expect(found(chain, { kind: 'with', of: [code('a'), code('b')] })).toEqual(['C1 C1.0 C1.1'])
})

test('a set can name another; one that is not there or leads back to itself holds nothing', () => {
  const sets = new Map<string, SetQuery>([
    ['first', { kind: 'any', of: [code('a'), code('c')] }],
    ['round', { kind: 'set', setId: 'about' }],
    ['about', { kind: 'set', setId: 'round' }],
  ])
  expect(found(comments, { kind: 'all', of: [{ kind: 'set', setId: 'first' }, code('b')] }, sets)).toHaveLength(2)
  expect(found(comments, { kind: 'set', setId: 'gone' }, sets)).toEqual([])
  expect(found(comments, { kind: 'set', setId: 'round' }, sets)).toEqual([])
  expect(leadsTo({ kind: 'set', setId: 'round' }, 'about', sets)).toBe(true)
  expect(leadsTo({ kind: 'set', setId: 'first' }, 'about', sets)).toBe(false)
})

const { query } = fc.letrec<{ query: SetQuery }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.constantFrom('a', 'b', 'c', 'd').map((id) => code(id)),
    fc
      .tuple(fc.constantFrom('all' as const, 'any' as const), fc.array(tie('query'), { minLength: 2, maxLength: 3 }))
      .map(([kind, of]): SetQuery => ({ kind, of })),
    tie('query').map((one): SetQuery => ({ kind: 'not', of: [one] })),
  ),
}))
const ids = (all: readonly SeenComment[], one: SetQuery) => findSet(all, one, new Map()).map(({ id }) => id)

test('what is not in one of two sets is in neither, and a comment is in a set or in what the set lacks', () => {
  fc.assert(
    fc.property(someComments, query, query, (all, one, other) => {
      const not = (part: SetQuery): SetQuery => ({ kind: 'not', of: [part] })
      expect(ids(all, not({ kind: 'any', of: [one, other] }))).toEqual(ids(all, { kind: 'all', of: [not(one), not(other)] }))
      expect([...ids(all, one), ...ids(all, not(one))].toSorted()).toEqual(all.map(({ id }) => id).toSorted())
    }),
  )
})

test('with finds the codings that lie on a position which all parts cover, without those of the first that lie on none', () => {
  const parts = fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c'), { minLength: 2, maxLength: 3 })
  fc.assert(
    fc.property(someComments, parts, (all, codes) => {
      const lies = (one: { start: number; end: number }, at: number) => one.start <= at && at < one.end
      const places = Array.from({ length: 40 }, (_, at) => at)
      const expected = all.flatMap(({ id, codings }) => {
        const shared = places.filter((at) =>
          codes.every((codeId) => codings.some((one) => one.codeId === codeId && lies(one, at))),
        )
        const chosen = codings.filter((one) => codes.includes(one.codeId) && shared.some((at) => lies(one, at)))
        return chosen.length > 0 ? [[id, ...chosen.map((one) => one.id)].join(' ')] : []
      })
      expect(found(all, { kind: 'with', of: codes.map((one) => code(one)) })).toEqual(expected)

      const [first = 'a', second = 'b'] = codes
      const alone = all.flatMap(({ id, codings }) => {
        const others = places.filter((at) => codings.some((one) => one.codeId === second && lies(one, at)))
        const chosen = codings.filter((one) => one.codeId === first && !others.some((at) => lies(one, at)))
        return chosen.length > 0 ? [[id, ...chosen.map((one) => one.id)].join(' ')] : []
      })
      expect(found(all, { kind: 'without', of: [code(first), code(second)] })).toEqual(alone)
    }),
  )
})
