import { expect, test } from 'vitest'
import { mixInWords } from '@/lib/domain/coding/seen/mix-in-words'

const none = { consensus: 0, 'one-coder': 0, own: 0, 'nothing-yet': 0 }

test('the mix says of how many comments, and what is left', () => {
  expect(mixInWords({ ...none, consensus: 92, 'one-coder': 26, 'nothing-yet': 2 }, 130)).toBe(
    '92 of 130 comments reconciled, 26 single-coded; 2 coded but not reconciled, 10 not coded',
  )
})

test('what is none is not named', () => {
  expect(mixInWords({ ...none, 'one-coder': 3 }, 3)).toBe('3 of 3 comments single-coded')
  expect(mixInWords(none, 4)).toBe('0 of 4 comments settled; 4 not coded')
})
