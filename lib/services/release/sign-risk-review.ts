import { z } from 'zod'
import { hasPassed, type RiskAnswers, riskQuestionNames } from '@/lib/domain/privacy/risk-review'
import { defineVerb } from '@/lib/server/verb'

const Answer = z.enum(['no', 'possible'], 'Say for each question what came of trying.')

/** Somebody who tried to find people behind the comments signs what came of it; a later review takes its place. */
export const signRiskReview = defineVerb({
  name: 'release.sign-risk-review',
  allow: 'risk.review',
  input: z.object({
    ...(Object.fromEntries(riskQuestionNames.map((question) => [question, Answer])) as Record<keyof RiskAnswers, typeof Answer>),
    note: z.string().trim().min(1, 'Say what was tried, where and by whom.').max(4000),
  }),

  async run({ tx, projectId, member, input, ids, now }) {
    const { note, ...answers } = input
    const id = ids.next()
    const passed = hasPassed(answers)
    await tx.riskReview.create({ data: { projectId, id, memberId: member.memberId, answers, note, passed, at: now } })
    const possible = riskQuestionNames.filter((question) => answers[question] === 'possible')
    return { value: { passed }, events: [{ type: 'risk.reviewed', subject: id, detail: { passed, possible } }] }
  },
})
