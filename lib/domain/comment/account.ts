import { type CommentState, isParted } from './states'
import { permits, type Use } from './uses'

/** The lines of the account, in the order in which a comment can reach them. Each received comment stands in exactly one. */
export const accountLines = ['admitted', 'revisionOnly', 'waiting', 'enquiry', 'excluded', 'duplicate', 'withdrawn'] as const

export type AccountLine = (typeof accountLines)[number]

export type Account = Readonly<Record<AccountLine, number>> & { readonly received: number }

/** What the account asks of a comment; of one that was taken back only its state is left. */
export type Accounted = {
  readonly state: CommentState
  readonly submission: { readonly state: CommentState; readonly allows: readonly Use[] }
}

/**
 * The one line of a comment. What was decided of the whole submission goes before what was decided of the comment; an admitted
 * comment whose writer has since refused both uses is excluded, as it may be used for nothing.
 */
export function accountLineOf({ state, submission }: Accounted): AccountLine {
  if (state === 'withdrawn' || submission.state === 'withdrawn') return 'withdrawn'
  if (state === 'enquiry') return 'enquiry'
  if (state === 'duplicate' || submission.state === 'duplicate') return 'duplicate'
  if (state === 'excluded' || submission.state === 'excluded') return 'excluded'
  // Of what was split or joined its parts are asked; the comment itself is nothing that may be used.
  if (state === 'waiting' || isParted(state)) return 'waiting'

  const { count, sealedLane } = permits(submission.allows)
  return count ? 'admitted' : sealedLane ? 'revisionOnly' : 'excluded'
}

/** The account over comments that are alike `count` times each; `received` is the sum of the lines, and nothing besides. */
export function accountOf(groups: readonly (Accounted & { readonly count: number })[]): Account {
  const sums = new Map<AccountLine, number>()
  for (const group of groups) {
    const line = accountLineOf(group)
    sums.set(line, (sums.get(line) ?? 0) + group.count)
  }
  const lines = Object.fromEntries(accountLines.map((line) => [line, sums.get(line) ?? 0])) as Record<AccountLine, number>
  return { ...lines, received: groups.reduce((sum, { count }) => sum + count, 0) }
}

/** What each line says of its comments. */
export const accountWords: Readonly<Record<AccountLine, { readonly name: string; readonly says: string }>> = {
  admitted: { name: 'admitted', says: 'read by the custodian and allowed as research data: what is coded and counted' },
  revisionOnly: { name: 'for the revision only', says: 'may move the text, and is never coded, counted or quoted' },
  waiting: { name: 'waiting', says: 'not yet read by the custodian' },
  enquiry: { name: 'enquiries', says: 'questions, which are answered and never data' },
  excluded: { name: 'excluded', says: 'left out with a reason, or allowed for nothing by its writer' },
  duplicate: { name: 'duplicates', says: 'the same message, received again' },
  withdrawn: { name: 'withdrawn', says: 'taken back; the words are gone and only the number is left' },
}
