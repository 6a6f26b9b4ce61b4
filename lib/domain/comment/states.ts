export const commentStates = ['waiting', 'admitted', 'excluded', 'duplicate', 'enquiry', 'withdrawn', 'split', 'joined'] as const

export type CommentState = (typeof commentStates)[number]

/**
 * Withdrawn is the end: the words are gone, so nothing leads back. Of what was split or joined the words stand elsewhere, and it
 * comes back only by undoing that.
 */
const moves: Readonly<Record<CommentState, readonly CommentState[]>> = {
  waiting: ['admitted', 'excluded', 'duplicate', 'enquiry', 'withdrawn'],
  admitted: ['waiting', 'excluded', 'duplicate', 'withdrawn'],
  excluded: ['waiting', 'admitted', 'withdrawn'],
  duplicate: ['waiting', 'admitted', 'withdrawn'],
  enquiry: ['waiting', 'withdrawn'],
  withdrawn: [],
  split: [],
  joined: [],
}

export type StateMove =
  | { readonly status: 'moved'; readonly to: CommentState }
  | { readonly status: 'refused'; readonly why: string }

/** Whether a comment (or a whole submission) may go from one state to another; taking it out of the count needs a reason. */
export function moveComment(from: CommentState, to: CommentState, reason: string | null): StateMove {
  if (from === to) return { status: 'refused', why: `This comment is ${from} already.` }
  if (from === 'withdrawn')
    return { status: 'refused', why: 'This comment was withdrawn by its commenter. Its words are gone and cannot come back.' }
  if (isParted(from))
    return {
      status: 'refused',
      why: `This comment was ${from}. Decide on ${from === 'split' ? 'its pieces' : 'the joined one'}.`,
    }
  if (!moves[from].includes(to))
    return { status: 'refused', why: `A comment that is ${from} cannot become ${to}. Let it wait again first.` }
  if (needsReason(to) && !reason?.trim())
    return { status: 'refused', why: `Say why this comment is ${to}: the account of all comments prints it.` }

  return { status: 'moved', to }
}

export function needsReason(to: CommentState): boolean {
  return to === 'excluded' || to === 'duplicate'
}

/** Whether its words stand in other comments now. */
export function isParted(state: CommentState): state is 'split' | 'joined' {
  return state === 'split' || state === 'joined'
}

/** Where several stand that were sent together: admitted as soon as one is, waiting as long as one waits. */
export function furthestState(states: readonly CommentState[]): 'admitted' | 'waiting' | 'enquiry' | 'duplicate' | 'excluded' {
  return (['admitted', 'waiting', 'enquiry', 'duplicate'] as const).find((one) => states.includes(one)) ?? 'excluded'
}
