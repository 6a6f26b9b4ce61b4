import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accountLineOf } from '@/lib/domain/comment/account'
import {
  allowedUses,
  type NoticeStance,
  type NoticeUses,
  type PermissionAnswer,
  permits,
  type Use,
  uses,
} from '@/lib/domain/comment/uses'

const stances: readonly NoticeStance[] = ['covered', 'asked', 'notAsked']
const answers = [null, 'yes', 'no', 'objected'] as const
const noNotice = Object.fromEntries(uses.map((use) => [use, 'notAsked'])) as NoticeUses
const said = (use: Use, answer: PermissionAnswer['answer']): PermissionAnswer => ({
  ...{ use, answer, at: new Date(0), noticeNumber: 1 },
})

test('each stance of a notice with each answer allows exactly this, for every use alike', () => {
  for (const use of uses) {
    const table = stances.map((stance) => {
      const cells = answers.map((answer) =>
        allowedUses({ ...noNotice, [use]: stance }, answer === null ? [] : [said(use, answer)]).includes(use) ? 'allowed' : 'not',
      )
      return `${stance}: ${cells.join(' ')}`
    })
    // In this order: nothing answered, yes, no, objected.
    expect(table, use).toEqual(['covered: allowed allowed not not', 'asked: not allowed not not', 'notAsked: not not not not'])
  }
})

test('in all 128 combinations each permit rests on exactly the uses that the table names', () => {
  const needs: Record<string, (has: (use: Use) => boolean) => boolean> = {
    code: (has) => has('research'),
    count: (has) => has('research'),
    quoteInPaper: (has) => has('research') && has('quote'),
    quoteOnPage: (has) => has('research') && has('quote') && has('show'),
    paraphraseOnPage: (has) => has('research') && has('show'),
    deposit: (has) => has('research') && has('archive'),
    openEvidence: (has) => has('research') && has('revise'),
    sealedLane: (has) => !has('research') && has('revise'),
    contact: (has) => has('contact'),
    thank: (has) => has('thank'),
    receipt: () => true,
  }
  for (let row = 0; row < 128; row++) {
    const allowed = uses.filter((_, bit) => row & (1 << bit))
    const wanted = Object.entries(needs).map(([permit, holds]) => [permit, holds((use) => allowed.includes(use))])
    expect(permits(allowed), allowed.join()).toEqual(Object.fromEntries(wanted))
  }
})

const anyNotice = fc.record(
  Object.fromEntries(uses.map((use) => [use, fc.constantFrom(...stances)])) as Record<Use, fc.Arbitrary<NoticeStance>>,
)
const anyAnswer = fc.record({ use: fc.constantFrom(...uses), answer: fc.constantFrom('yes', 'no', 'objected') })

test('after any history of answers a comment stands where its uses put it, and only the last answer on a use matters', () => {
  fc.assert(
    fc.property(anyNotice, fc.array(anyAnswer, { maxLength: 30 }), (notice, history) => {
      const given = history.map(({ use, answer }) => said(use, answer as 'yes'))
      for (let moment = 0; moment <= given.length; moment++) {
        const until = given.slice(0, moment)
        const allows = allowedUses(notice, until)
        const last = until.filter(({ use }, nth) => !until.slice(nth + 1).some((later) => later.use === use))
        expect(allowedUses(notice, last)).toEqual(allows)
        const line = accountLineOf({ state: 'admitted', submission: { state: 'admitted', allows } })
        expect(line).toBe(allows.includes('research') ? 'admitted' : allows.includes('revise') ? 'revisionOnly' : 'excluded')
        for (const use of uses.filter((one) => notice[one] === 'notAsked')) expect(allows).not.toContain(use)
      }
    }),
  )
})
