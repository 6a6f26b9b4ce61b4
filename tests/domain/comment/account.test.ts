import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Accounted, accountLineOf, accountLines, accountOf } from '@/lib/domain/comment/account'
import { commentStates } from '@/lib/domain/comment/states'
import { permits, uses } from '@/lib/domain/comment/uses'

const anyComment: fc.Arbitrary<Accounted & { count: number }> = fc.record({
  state: fc.constantFrom(...commentStates),
  submission: fc.record({ state: fc.constantFrom(...commentStates), allows: fc.subarray([...uses]) }),
  count: fc.nat(40),
})

const admittedWith = (...allows: Accounted['submission']['allows']): Accounted => ({
  state: 'admitted',
  submission: { state: 'admitted', allows },
})

test('the lines always sum to what was received, whatever was decided', () => {
  fc.assert(
    fc.property(fc.array(anyComment), (groups) => {
      const account = accountOf(groups)
      expect(accountLines.reduce((sum, line) => sum + account[line], 0)).toBe(account.received)
      expect(account.received).toBe(groups.reduce((sum, { count }) => sum + count, 0))
    }),
  )
})

test('only what may be coded and counted is admitted, and only the sealed lane is for the revision only', () => {
  fc.assert(
    fc.property(anyComment, (one) => {
      const line = accountLineOf(one)
      const { code, count, sealedLane } = permits(one.submission.allows)
      if (line === 'admitted') expect([code, count, one.state, sealedLane]).toEqual([true, true, 'admitted', false])
      if (line === 'revisionOnly') expect([code, count, one.state, sealedLane]).toEqual([false, false, 'admitted', true])
    }),
  )
})

test('an objection moves an admitted comment to the revision only, and a second one out', () => {
  expect(accountLineOf(admittedWith('revise', 'research'))).toBe('admitted')
  expect(accountLineOf(admittedWith('revise'))).toBe('revisionOnly')
  expect(accountLineOf(admittedWith('quote'))).toBe('excluded')
})

test('an enquiry is in its own line whatever its submission became, and a withdrawal goes before everything', () => {
  expect(accountLineOf({ state: 'enquiry', submission: { state: 'admitted', allows: ['research'] } })).toBe('enquiry')
  expect(accountLineOf({ state: 'enquiry', submission: { state: 'withdrawn', allows: [] } })).toBe('withdrawn')
})
