import fc from 'fast-check'
import { expect, test } from 'vitest'
import { queryInWords, readQuery } from '@/lib/domain/coding/seen/sets/read-query'
import type { SetQuery } from '@/lib/domain/coding/seen/sets/set-query'
import { stances } from '@/lib/domain/coding/stance'

const named = new Map<string, { id: string; kind: 'content' | 'clause' | 'set' }>([
  ...['T-04', 'T-12', 'T-107'].map((handle) => [handle, { id: `id of ${handle}`, kind: 'content' as const }] as const),
  ...['K-03', 'K-04'].map((handle) => [handle, { id: `id of ${handle}`, kind: 'clause' as const }] as const),
  ['S-2', { id: 'id of S-2', kind: 'set' }],
])
const nameOf = (id: string) => id.replace('id of ', '')
const read = (typed: string) => {
  const reading = readQuery(typed, named)
  return reading.status === 'read' ? queryInWords(reading.query, nameOf) : `${reading.at}: ${reading.why}`
}

test('handles are joined by words in any case, with as few brackets as they need', () => {
  expect(read('t4 and (k-3:objects OR (T–12)) AND not s2')).toBe('T-04 AND (K-03:objects OR T-12) AND NOT S-2')
  expect(read('T-04 NOT T-12')).toBe('T-04 AND NOT T-12')
  expect(read('T-04 WITH K-03 OR T-12 WITHOUT K-04')).toBe('T-04 WITH K-03 OR T-12 WITHOUT K-04')
  expect(read('NOT (T-04 AND T-12)')).toBe('NOT (T-04 AND T-12)')
})

test('what cannot be read says where, and what to write', () => {
  for (const [typed, at, why] of [
    ['', 0, 'Here a code is missing'],
    ['T-04 AND', 8, 'Here a code is missing'],
    ['T-04 AND OR T-12', 9, 'Here a code is missing'],
    ['T-04 T-12', 5, 'Join the parts'],
    ['T-04 AND T-99', 9, 'There is no code or set T-99'],
    ['C-041', 0, 'There is no code or set C-041'],
    ['(T-04 OR T-12', 0, 'This bracket is not closed'],
    ['T-04)', 4, 'This bracket closes nothing'],
    ['K-03:shouts', 4, 'A stance is one of'],
    ['T-04:objects', 0, 'Only a clause can be supported'],
    ['T-04 WITH (NOT T-12)', 0, 'write WITHOUT'],
    ['T-04 WITHOUT T-12 WITH K-03', 18, 'Put brackets'],
    [`${'('.repeat(60)}T-04${')'.repeat(60)}`, 41, 'nested too deeply'],
    [`${'NOT '.repeat(60)}T-04`, 168, 'nested too deeply'],
    ['T'.repeat(3000), 2000, '2000 characters'],
  ] as const)
    expect(read(typed), typed.slice(0, 40)).toMatch(new RegExp(`^${at}: .*${why}`))
})

const leaves = fc.oneof(
  fc.constantFrom('T-04', 'T-12', 'T-107').map((handle): SetQuery => ({ kind: 'code', codeId: `id of ${handle}`, stance: null })),
  fc
    .tuple(fc.constantFrom('K-03', 'K-04'), fc.constantFrom(null, ...stances))
    .map(([handle, stance]): SetQuery => ({ kind: 'code', codeId: `id of ${handle}`, stance })),
  fc.constant<SetQuery>({ kind: 'set', setId: 'id of S-2' }),
)
const { query } = fc.letrec<{ query: SetQuery }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    leaves,
    fc
      .tuple(fc.constantFrom('all' as const, 'any' as const), fc.array(tie('query'), { minLength: 2, maxLength: 3 }))
      .map(([kind, of]): SetQuery => ({ kind, of })),
    fc.array(withWords(tie('query')), { minLength: 2, maxLength: 3 }).map((of): SetQuery => ({ kind: 'with', of })),
    fc.tuple(withWords(tie('query')), withWords(tie('query'))).map((of): SetQuery => ({ kind: 'without', of })),
    tie('query').map((one): SetQuery => ({ kind: 'not', of: [one] })),
  ),
}))
function withWords(queries: fc.Arbitrary<SetQuery>): fc.Arbitrary<SetQuery> {
  return queries.filter(({ kind }) => kind !== 'not')
}

test('a query that is written out and read again is the same query', () => {
  fc.assert(
    fc.property(query, (one) => {
      expect(readQuery(queryInWords(one, nameOf), named)).toEqual({ status: 'read', query: one })
    }),
  )
})

test('whatever is typed is read or refused at a place in it', () => {
  const typed = fc.array(fc.constantFrom('T-04', 'K-03', ':', 'objects', 'AND', 'OR', 'NOT', 'WITH', '(', ')', ' ', '👩‍🏫', '\n'))
  fc.assert(
    fc.property(typed, (parts) => {
      const text = parts.join(' ')
      const reading = readQuery(text, named)
      if (reading.status === 'refused') expect(reading.at).toBeLessThanOrEqual(text.length)
    }),
  )
})
