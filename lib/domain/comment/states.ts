export const commentStates = ['waiting', 'admitted', 'excluded', 'duplicate', 'enquiry', 'withdrawn'] as const

export type CommentState = (typeof commentStates)[number]

/** Withdrawn is the end: the words are gone, so nothing leads back. */
const moves: Readonly<Record<CommentState, readonly CommentState[]>> = {
  waiting: ['admitted', 'excluded', 'duplicate', 'enquiry', 'withdrawn'],
  admitted: ['waiting', 'excluded', 'duplicate', 'withdrawn'],
  excluded: ['waiting', 'admitted', 'withdrawn'],
  duplicate: ['waiting', 'admitted', 'withdrawn'],
  enquiry: ['waiting', 'withdrawn'],
  withdrawn: [],
}

export type StateMove =
  | { readonly status: 'moved'; readonly to: CommentState }
  | { readonly status: 'refused'; readonly why: string }

/** Whether a comment (or a whole submission) may go from one state to another; taking it out of the count needs a reason. */
export function moveComment(from: CommentState, to: CommentState, reason: string | null): StateMove {
  if (from === to) return { status: 'refused', why: `This comment is ${from} already.` }
  if (from === 'withdrawn')
    return { status: 'refused', why: 'This comment was withdrawn by its commenter. Its words are gone and cannot come back.' }
  if (!moves[from].includes(to))
    return { status: 'refused', why: `A comment that is ${from} cannot become ${to}. Let it wait again first.` }
  if (needsReason(to) && !reason?.trim())
    return { status: 'refused', why: `Say why this comment is ${to}: the account of all comments prints it.` }

  return { status: 'moved', to }
}

export function needsReason(to: CommentState): boolean {
  return to === 'excluded' || to === 'duplicate'
}
