import { expect, test } from 'vitest'
import { jointStance, stanceFaces, stanceOfKey, stances } from '@/lib/domain/coding/stance'

test('each stance has a key and a mark of its own, and its key leads back to it', () => {
  expect(new Set(stances.map((stance) => stanceFaces[stance].key)).size).toBe(stances.length)
  expect(new Set(stances.map((stance) => stanceFaces[stance].mark)).size).toBe(stances.length)
  expect(stances.map((stance) => stanceOfKey(stanceFaces[stance].key))).toEqual(stances)
  expect(stanceOfKey('x')).toBeNull()
})

test('over a whole comment one stance stands, several are mixed, and none yields to any', () => {
  expect(jointStance(['none', 'objects', 'objects'])).toBe('objects')
  expect(jointStance(['supports', 'objects'])).toBe('mixed')
  expect(jointStance(['none'])).toBe('none')
})
