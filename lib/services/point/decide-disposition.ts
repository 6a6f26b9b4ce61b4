import { z } from 'zod'
import { faultOfDisposition, outcomes } from '@/lib/domain/points/disposition'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'

const optional = z
  .preprocess((value) => (value === '' ? null : value), z.uuid().nullable())
  .optional()
  .default(null)

/** What is answered to a request, with the reason that its commenters will read; its points inherit it. */
export const decideDisposition = defineVerb({
  name: 'point.decide-disposition',
  allow: 'disposition.decide',
  input: z.object({
    requestId: optional,
    pointId: optional,
    outcome: z.enum(outcomes),
    reason: z.string().trim().normalize('NFC').max(4000),
    duplicateOfId: optional,
  }),

  async run({ tx, projectId, member, input, ids, now }) {
    const { requestId, pointId, outcome, reason, duplicateOfId } = input
    if ((requestId === null) === (pointId === null)) throw new Refusal('input', 'Answer one request or one point.')
    const fault = faultOfDisposition(input)
    if (fault) throw new Refusal('input', fault, { reason: fault })
    const found = requestId
      ? await tx.request.count({ where: { projectId, id: requestId } })
      : await tx.point.count({ where: { projectId, id: pointId ?? '', withdrawnAt: null } })
    if (found === 0) throw new Refusal('not-found', 'What you answer is not there any more. Reload the page.')
    const id = ids.next()
    await tx.disposition.create({
      data: { projectId, id, requestId, pointId, outcome, reason, duplicateOfId, memberId: member.memberId, at: now },
    })
    return {
      value: { dispositionId: id },
      events: [{ type: 'disposition.decided', subject: requestId ?? pointId ?? id, detail: { outcome } }],
    }
  },
})
