import { expect, test } from 'vitest'
import { agreementId, parseAgreementId, parseQuoteId, quoteId } from '@/lib/domain/release/short-id'

test('a quote id leads back to its words', () => {
  const place = { handle: 'C-041', start: 12, end: 57, rev: 3 }
  expect(quoteId(place)).toBe('C-041:12-57@r3')
  expect(parseQuoteId(' C-041:12-57@r3 ')).toEqual(place)
})

test('an agreement id leads back to its number', () => {
  const place = { round: 2, statistic: 'krippendorff-alpha', code: 'T-12' } as const
  expect(agreementId(place)).toBe('A-2-T12')
  expect(parseAgreementId('A-2-T12')).toEqual(place)
})

test('any other word names nothing', () => {
  for (const word of ['', 'C-041', 'C-041:57-12@r3', 'K-041:1-2@r1', 'A-2', 'A--T12', 'C-041:1-2@rx']) {
    expect(parseQuoteId(word)).toBeNull()
    expect(parseAgreementId(word)).toBeNull()
  }
})
