import { purposeRules, roundPurposes } from '@/lib/domain/coding/round'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'

/** How much waits for one member in each room; 0 where nothing does, or where it is not theirs to do. */
export type Waiting = {
  readonly comments: number
  /** Questions that nobody has answered. */
  readonly enquiries: number
  readonly coding: number
  readonly agreement: number
  readonly themes: number
  readonly revisions: number
}

/** What waits for this very member. Of coding it counts the member's own assignments only: an open round is blind. */
export async function waitingFor(member: Member<'project.read'>): Promise<Waiting> {
  const { projectId, memberId } = member
  const unseen = { none: { reviewerId: memberId } }
  const [comments, enquiries, coding, agreement, themes, revisions] = await Promise.all([
    member.may('comment.admit') ? db().comment.count({ where: { projectId, state: 'waiting' } }) : 0,
    member.may('enquiry.answer') ? db().comment.count({ where: toAnswer(projectId) }) : 0,
    db().assignment.count({
      where: {
        ...{ projectId, coderId: memberId, state: 'todo' },
        roundCoder: { round: { state: 'open' } },
        comment: { state: 'admitted', submission: { state: 'admitted', allows: { has: 'research' } } },
      },
    }),
    member.may('reconcile.write', { roundState: 'locked', isAssigned: false }) ? toSettle(projectId) : 0,
    member.may('theme.review') ? unreviewedThemes(projectId, memberId) : 0,
    member.may('proposal.review', { isMine: false })
      ? db().proposal.count({ where: { projectId, state: 'inReview', memberId: { not: memberId }, reviews: unseen } })
      : 0,
  ])
  return { comments, enquiries, coding, agreement, themes, revisions }
}

/** Questions without an answer, or with one whose mail could not be sent. */
function toAnswer(projectId: number) {
  return {
    ...{ projectId, state: 'enquiry' as const },
    OR: [{ replies: { none: {} } }, { replies: { some: { mailGivenUpAt: { not: null } } } }],
  }
}

/** Locked rounds of two coders or more whose differences are not settled. */
async function toSettle(projectId: number): Promise<number> {
  const purposes = roundPurposes.filter((purpose) => purposeRules[purpose].settles)
  const rounds = await db().round.findMany({
    where: { projectId, state: 'locked', purpose: { in: purposes } },
    select: { _count: { select: { coders: true } } },
  })
  return rounds.filter(({ _count }) => _count.coders > 1).length
}

/** Themes in review whose present wording this reviewer has not judged. */
async function unreviewedThemes(projectId: number, memberId: string): Promise<number> {
  const themes = await db().theme.findMany({
    where: { projectId, inReview: true, retiredAt: null },
    select: { textRev: true, reviews: { where: { reviewerId: memberId }, select: { subjectRev: true } } },
  })
  return themes.filter(({ textRev, reviews }) => !reviews.some(({ subjectRev }) => subjectRev === textRev)).length
}
