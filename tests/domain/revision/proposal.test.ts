import { expect, test } from 'vitest'
import { moveProposal, type ProposalAct, proposalStates, proposalWays } from '@/lib/domain/revision/proposal'

const approval = [{ reviewerId: 'Rui', subjectRev: 1, verdict: 'approve', at: new Date(0) }] as const

test('a proposal walks from draft to applied', () => {
  const walk = (['send', 'review', 'apply'] as const).reduce<(typeof proposalStates)[number]>((state, act) => {
    const move = moveProposal({ state, rev: 1 }, act, approval)
    return move.status === 'moved' ? move.to : state
  }, 'draft')
  expect(walk).toBe('applied')
})

test('which act leads from which state', () => {
  const acts = Object.keys(proposalWays) as ProposalAct[]
  const table = proposalStates.map((state) => {
    const moves = acts.map((act) => {
      const move = moveProposal({ state, rev: 1 }, act, approval)
      return `${act} ${move.status === 'moved' ? move.to : '-'}`
    })
    return `${state}: ${moves.join(', ')}`
  })
  expect(table.join('\n')).toMatchInlineSnapshot(`
    "draft: edit draft, send inReview, review -, decline declined, reopen -, apply -
    inReview: edit draft, send -, review approved, decline declined, reopen -, apply -
    approved: edit draft, send -, review approved, decline declined, reopen -, apply applied
    changesRequested: edit draft, send inReview, review approved, decline declined, reopen -, apply -
    declined: edit -, send -, review -, decline -, reopen draft, apply -
    applied: edit -, send -, review -, decline -, reopen -, apply -"
  `)
})

test('approval belongs to one revision: after an edit it is gone', () => {
  expect(moveProposal({ state: 'approved', rev: 1 }, 'edit')).toEqual({ status: 'moved', to: 'draft' })
  expect(moveProposal({ state: 'inReview', rev: 2 }, 'review', approval)).toEqual({ status: 'moved', to: 'inReview' })
  expect(moveProposal({ state: 'approved', rev: 2 }, 'apply', approval).status).toBe('refused')
})

test('one request for changes outweighs an approval', () => {
  const reviews = [...approval, { reviewerId: 'Ada', subjectRev: 1, verdict: 'changes', at: new Date(0) } as const]
  expect(moveProposal({ state: 'approved', rev: 1 }, 'review', reviews)).toEqual({ status: 'moved', to: 'changesRequested' })
})
