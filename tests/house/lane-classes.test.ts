import { expect, test } from 'vitest'
import { colourPlace } from '@/app/ui/code-colour'
import { laneClasses } from '@/app/ui/lane-classes'

test('a clause lane is dashed and begins with a tick, a content lane is solid and begins with a bead', () => {
  expect(
    laneClasses([
      { lane: 0, kind: 'clause', colour: 13, begins: true },
      { lane: 1, kind: 'content', colour: 1, begins: true },
    ]),
  ).toBe('l0-d13 h0-s13 l1-s1 h1-b1')
})

test('a coding that goes on has no head, and a fourth lane is not painted', () => {
  expect(laneClasses([{ lane: 1, kind: 'content', colour: 6, begins: false }])).toBe('l1-s6')
  expect(laneClasses([{ lane: 3, kind: 'content', colour: 6, begins: true }])).toBe('')
})

test('colours beyond the fifteenth begin again, and every colour has a place', () => {
  expect([1, 15, 16, 31, 0, -1].map(colourPlace)).toEqual([1, 15, 1, 1, 15, 14])
})
