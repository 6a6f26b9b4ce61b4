import { expect, test } from 'vitest'
import { ownerCode, ownerCodeMatches, spendOwnerCode } from '@/lib/server/owner-code'

test('the owner code stays the same until it is spent', async () => {
  const code = await ownerCode()
  expect(code).toMatch(/^(\w{4}-){3}\w{4}$/)
  expect(await ownerCode()).toBe(code)
  expect(await ownerCodeMatches(code)).toBe(true)
  expect(await ownerCodeMatches(code.toLowerCase().replaceAll('-', ' '))).toBe(true)
  expect(await ownerCodeMatches('AAAA-AAAA-AAAA-AAAA')).toBe(false)

  await spendOwnerCode()
  expect(await ownerCodeMatches(code)).toBe(false)
  expect(await ownerCodeMatches('')).toBe(false)
  expect(await ownerCode()).not.toBe(code)
})
