import { expect, test } from 'vitest'
import { colourPlace } from '@/app/ui/code-colour'
import { lanePaint } from '@/app/ui/lane-paint'

test('a clause lane is dashed and begins with a tick, a content lane is solid and begins with a bead', () => {
  expect(
    lanePaint([
      { kind: 'clause', colour: 13, begins: true },
      { kind: 'content', colour: 1, begins: true },
    ]),
  ).toEqual({
    '--l0': 'var(--d13)',
    '--h0': 'var(--s13)',
    '--w0': '3px',
    '--l1': 'var(--s1)',
    '--h1': 'var(--b1)',
  })
})

test('a free lane stays free, and a coding that goes on has no head', () => {
  expect(lanePaint([null, { kind: 'content', colour: 6, begins: false }])).toEqual({ '--l1': 'var(--s6)' })
})

test('colours beyond the fifteenth begin again, and every colour has a place', () => {
  expect([1, 15, 16, 31, 0, -1].map(colourPlace)).toEqual([1, 15, 1, 1, 15, 14])
})
