import { expect, test } from 'vitest'
import { families, type Kin, madeOf, standsIn } from '@/lib/domain/comment/kin'

const one = (id: string, more: Partial<Kin> = {}): Kin => ({
  ...{ id, number: Number(id.replace(/\D/g, '')), isLive: true, isReceived: true },
  ...{ splitFromId: null, joinedIntoId: null, partIds: [], ...more },
})
/** 1 was split into 11 and 12; 12 and 2 were joined into 30; 4 is as it came. */
const all = [
  one('c1', { isLive: false, partIds: ['c12', 'c11'] }),
  one('c2', { isLive: false, joinedIntoId: 'c30' }),
  one('c4'),
  one('c11', { isReceived: false, splitFromId: 'c1' }),
  one('c12', { isReceived: false, splitFromId: 'c1', isLive: false, joinedIntoId: 'c30' }),
  one('c30', { isReceived: false, partIds: ['c12', 'c2'] }),
]

test('a comment stands where its words are now, its pieces in the order of reading', () => {
  expect(standsIn('c1', all)).toEqual(['c30', 'c11'])
  expect(standsIn('c2', all)).toEqual(['c30'])
  expect(standsIn('c4', all)).toEqual(['c4'])
  expect(standsIn('c9', all)).toEqual([])
})

test('what a comment was made of is told through several steps, and nothing of a received one', () => {
  expect(madeOf('c30', all).toSorted()).toEqual(['c1', 'c12', 'c2'])
  expect(madeOf('c11', all)).toEqual(['c1'])
  expect(madeOf('c4', all)).toEqual([])
})

test('received comments that share a live one belong together', () => {
  expect(families(all)).toEqual([
    { received: ['c1', 'c2'], live: ['c30', 'c11'] },
    { received: ['c4'], live: ['c4'] },
  ])
})

test('where everything was taken back, nothing is left to stand in', () => {
  const left = all.filter(({ id }) => id === 'c1' || id === 'c4')
  expect(families(left)).toEqual([
    { received: ['c1'], live: [] },
    { received: ['c4'], live: ['c4'] },
  ])
})
