import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Answered, type Ledger, lastAnswers, ledgerLines, readLedgerLines } from '@/lib/domain/comment/ledger'
import { uses } from '@/lib/domain/comment/uses'

const at = fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }).map((date) => date.toISOString())
const place = { projectId: fc.integer({ min: 1, max: 1_000_000 }), at }
const answer = fc.constantFrom('yes' as const, 'no' as const, 'objected' as const)
const answered = fc.record({ ...place, submissionId: fc.uuid(), use: fc.constantFrom(...uses), answer })
const ledger: fc.Arbitrary<Ledger> = fc.record({
  takenBack: fc.array(
    fc.oneof(
      fc.record({ ...place, submissionId: fc.uuid(), commentId: fc.option(fc.uuid()) }),
      fc.record({ ...place, submissionId: fc.uuid(), commentId: fc.uuid(), madeOf: fc.array(fc.uuid(), { minLength: 1 }) }),
    ),
  ),
  answered: fc.array(answered),
  destroyed: fc.array(fc.record({ ...place, receiptKey: fc.stringMatching(/^[2-9A-Z]{4}$/) })),
})

test('a ledger is read as it was written, and a line cut short is passed over', () => {
  fc.assert(
    fc.property(ledger, fc.nat(), (kept, cut) => {
      const lines = ledgerLines(kept)
      expect(readLedgerLines(lines.join('\n'))).toEqual(kept)
      const last = lines.at(-1) ?? ''
      const short = last.slice(0, cut % Math.max(1, last.length))
      expect(ledgerLines(readLedgerLines([...lines, short].join('\n')))).toEqual(lines)
    }),
  )
})

test('lines of before there were others are read', () => {
  const [one, two] = ['0190aa00-0000-4000-8000-000000000001', '0190aa00-0000-4000-8000-000000000002']
  expect(readLedgerLines(`3 ${one} 2026-01-02T03:04:05.678Z\n3 ${one}/${two} 2026-01-02T03:04:05.678Z\n`).takenBack).toEqual([
    { projectId: 3, submissionId: one, commentId: null, at: '2026-01-02T03:04:05.678Z' },
    { projectId: 3, submissionId: one, commentId: two, at: '2026-01-02T03:04:05.678Z' },
  ])
})

test('of each use the latest answer counts', () => {
  const submissionId = '0190aa00-0000-4000-8000-000000000001'
  const said = (use: Answered['use'], word: Answered['answer'], day: number): Answered => ({
    ...{ projectId: 1, submissionId, use, answer: word },
    at: `2026-01-0${day}T00:00:00.000Z`,
  })
  const objected = said('quote', 'objected', 3)
  const allowed = said('show', 'yes', 2)
  expect(lastAnswers([said('quote', 'yes', 1), objected, said('show', 'no', 1), allowed])).toEqual([objected, allowed])
})
