import { expect, test } from 'vitest'
import { isRightKey, keyCheck, subkey } from '@/lib/server/keyring'

test('each purpose has a key of its own, the same every time', () => {
  expect(subkey('receipts')).toHaveLength(32)
  expect(subkey('receipts')).toEqual(subkey('receipts'))
  expect(subkey('receipts')).not.toEqual(subkey('handles'))
})

test('the derivation never changes, for it opens what earlier versions closed', () => {
  expect(subkey('vault').toString('hex')).toMatchInlineSnapshot(
    `"d326e0c31ef99f1fcce6fd585e7557aa89c64593e57da93353c062ea9a0a3c23"`,
  )
})

test('another key is told from the right one', () => {
  expect(isRightKey(keyCheck())).toBe(true)
  expect(isRightKey(subkey('vault'))).toBe(false)
  expect(isRightKey(Buffer.alloc(0))).toBe(false)
})
