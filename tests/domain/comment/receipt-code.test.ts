import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formProjectKey, formReceipt, readReceipt } from '@/lib/domain/comment/receipt-code'

const seventeenBytes = fc.uint8Array({ minLength: 17, maxLength: 17 })
const code = formReceipt(
  'K7QD',
  Uint8Array.from({ length: 17 }, (_, nth) => nth * 15),
)

test('a receipt is grouped for reading and read back as it was formed', () => {
  expect(code).toMatch(/^K7QD-([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{3}$/)
  expect(readReceipt(code)).toEqual({ status: 'ok', code, projectKey: 'K7QD' })
})

test('a receipt is read in any case, with blanks for dashes, O for 0 and I or L for 1', () => {
  const withZeroAndOne = formReceipt('0101', new Uint8Array(17).fill(1))
  const typed = withZeroAndOne.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', ' – ')
  expect(readReceipt(`  ${typed}\n`)).toEqual({ status: 'ok', code: withZeroAndOne, projectKey: '0101' })
})

test('one wrong character is always found', () => {
  fc.assert(
    fc.property(seventeenBytes, fc.nat(30), fc.integer({ min: 1, max: 31 }), (random, place, shift) => {
      const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
      const plain = [...formReceipt('K7QD', random).replaceAll('-', '')]
      plain[place] = alphabet.charAt((alphabet.indexOf(plain[place] ?? '') + shift) % 32)
      expect(readReceipt(plain.join('')).status).toBe('malformed')
    }),
  )
})

test('two exchanged characters are always found', () => {
  fc.assert(
    fc.property(seventeenBytes, fc.nat(30), fc.nat(30), (random, one, other) => {
      const plain = [...formReceipt('K7QD', random).replaceAll('-', '')]
      fc.pre(plain[one] !== plain[other] && one !== 30 && other !== 30)
      const exchanged = plain.with(one, plain[other] ?? '').with(other, plain[one] ?? '')
      expect(readReceipt(exchanged.join('')).status).toBe('malformed')
    }),
  )
})

test('what cannot be a receipt is answered with what to look at', () => {
  expect(readReceipt(' - ')).toMatchObject({ why: expect.stringContaining('Type the receipt code') })
  expect(readReceipt(code.replace('K', 'U'))).toMatchObject({
    why: 'A receipt code never holds "U". Look at that character again.',
  })
  expect(readReceipt(code.slice(0, -1))).toMatchObject({ why: 'A receipt code has 31 characters; this one has 30.' })
})

test('different dice make different receipts', () => {
  fc.assert(fc.property(seventeenBytes, (random) => readReceipt(formReceipt(formProjectKey(random), random)).status === 'ok'))
  expect(formReceipt('K7QD', new Uint8Array(17))).not.toBe(formReceipt('K7QD', new Uint8Array(17).fill(255)))
})
