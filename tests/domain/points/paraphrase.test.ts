import { expect, test } from 'vitest'
import { checkersOf, placeKey, wordingsInForce } from '@/lib/domain/points/paraphrase'

const at = (day: number, isChecked: boolean) => ({ isChecked, at: new Date(Date.UTC(2026, 2, day)) })

test('the newest wording is worked on, and the newest checked one is published until it is checked, too', () => {
  const [first, second, third] = [at(1, true), at(2, true), at(3, false)]
  expect(wordingsInForce([third, first, second])).toEqual({ newest: third, checked: second })
  expect(wordingsInForce([third])).toEqual({ newest: third, checked: null })
  expect(wordingsInForce([])).toEqual({ newest: null, checked: null })
})

test('nobody checks a paraphrase of their own unless they are alone', () => {
  const noor = { id: 'noor', roles: ['editor'] as const }
  const rui = { id: 'rui', roles: ['reviewer'] as const }
  const ada = { id: 'ada', roles: ['coder'] as const }
  expect(checkersOf('noor', [noor, rui, ada])).toEqual(['rui'])
  expect(checkersOf('noor', [noor, ada])).toEqual(['noor'])
  expect(checkersOf('gone', [noor, rui])).toEqual(['noor', 'rui'])
})

test('a place is the same words of the same revision only', () => {
  const place = { commentId: 'c', start: 0, end: 4, textRev: 1 }
  expect(placeKey(place)).toBe(placeKey({ ...place }))
  expect(placeKey(place)).not.toBe(placeKey({ ...place, textRev: 2 }))
})
