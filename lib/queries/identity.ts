import type { RiskAnswers, RiskReview } from '@/lib/domain/privacy/risk-review'
import { standingWord, type Ties } from '@/lib/domain/privacy/standing'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'

export type IdentityView = {
  readonly word: 'pseudonymised' | 'anonymised'
  readonly ties: Ties
  /** The latest first. */
  readonly reviews: readonly RiskReview[]
}

/** How texts of the project stand towards the people who wrote them: the word, what still ties them, and the signed reviews. */
export async function identityOf({ projectId }: Member<'release.read'>): Promise<IdentityView> {
  const ties = {
    originals: await db().subjectKey.count({ where: { projectId } }),
    names: await db().pseudonym.count({ where: { projectId } }),
  }
  const rows = await db().riskReview.findMany({
    where: { projectId },
    select: { at: true, answers: true, note: true, passed: true, member: { select: { person: { select: { name: true } } } } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
  const reviews = rows.map(({ member, answers, ...review }) => ({
    ...review,
    answers: answers as RiskAnswers,
    by: member.person.name,
  }))
  return { word: standingWord(ties, reviews[0] ?? null), ties, reviews }
}
