import { type Verdicts, verdictsOn } from '@/lib/domain/themes/theme'

export const proposalStates = ['draft', 'inReview', 'approved', 'changesRequested', 'declined', 'applied'] as const

export type ProposalState = (typeof proposalStates)[number]
export const proposalStateWords: Readonly<Record<ProposalState, string>> = {
  draft: 'draft',
  inReview: 'in review',
  approved: 'approved',
  changesRequested: 'changes asked for',
  declined: 'declined',
  applied: 'applied',
}
export type ProposalAct = 'edit' | 'send' | 'review' | 'decline' | 'reopen' | 'apply'

export type Move = { readonly status: 'moved'; readonly to: ProposalState } | { readonly status: 'refused'; readonly why: string }

type Way = { readonly from: readonly ProposalState[]; readonly by: 'editor' | 'reviewer'; readonly otherwise: string }

/** Who may do what to a proposal, and in which state. */
export const proposalWays: Readonly<Record<ProposalAct, Way>> = {
  edit: {
    from: ['draft', 'inReview', 'approved', 'changesRequested'],
    by: 'editor',
    otherwise: 'This proposal is closed. Reopen it or write a new one.',
  },
  send: { from: ['draft', 'changesRequested'], by: 'editor', otherwise: 'Only a draft can be sent to review.' },
  review: {
    from: ['inReview', 'approved', 'changesRequested'],
    by: 'reviewer',
    otherwise: 'This proposal is not in review. Ask an editor to send it.',
  },
  decline: {
    from: ['draft', 'inReview', 'approved', 'changesRequested'],
    by: 'editor',
    otherwise: 'This proposal is closed already.',
  },
  reopen: { from: ['declined'], by: 'editor', otherwise: 'Only a declined proposal can be reopened.' },
  apply: { from: ['approved'], by: 'editor', otherwise: 'Only an approved proposal can become part of the next version.' },
}

/**
 * Where an act takes a proposal. Approval belongs to one revision: editing makes a new one and begins again as a draft.
 * `reviews` hold all verdicts so far, the present one included.
 */
export function moveProposal(
  proposal: { readonly state: ProposalState; readonly rev: number },
  act: ProposalAct,
  reviews: Verdicts = [],
): Move {
  const { from, otherwise } = proposalWays[act]
  if (!from.includes(proposal.state)) return { status: 'refused', why: otherwise }
  switch (act) {
    case 'edit':
    case 'reopen':
      return { status: 'moved', to: 'draft' }
    case 'send':
      return { status: 'moved', to: 'inReview' }
    case 'review':
      return { status: 'moved', to: stateByReviews(proposal.rev, reviews) }
    case 'decline':
      return { status: 'moved', to: 'declined' }
    case 'apply':
      if (isApproved(proposal.rev, reviews)) return { status: 'moved', to: 'applied' }
      return { status: 'refused', why: 'Nobody approved this revision of the proposal. Send it to review.' }
  }
}

/** One request for changes outweighs any number of approvals: it has to be answered, not outvoted. */
export function stateByReviews(rev: number, reviews: Verdicts): 'inReview' | 'approved' | 'changesRequested' {
  const verdicts = verdictsOn(rev, reviews)
  if (verdicts.includes('changes')) return 'changesRequested'
  return verdicts.includes('approve') ? 'approved' : 'inReview'
}

export function isApproved(rev: number, reviews: Verdicts): boolean {
  return stateByReviews(rev, reviews) === 'approved'
}
