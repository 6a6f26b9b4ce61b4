import { expect, test } from 'vitest'
import { longestComment, tooLong } from '@/lib/domain/comment/length'

test('a comment of the longest kind fits, with its line ends counted once, and one character more is said to be too long', () => {
  expect(tooLong('')).toBeNull()
  expect(tooLong('x'.repeat(longestComment))).toBeNull()
  expect(tooLong('\r\n'.repeat(longestComment))).toBeNull()
  expect(tooLong('x'.repeat(longestComment + 1))).toContain('50,001 characters')
})
