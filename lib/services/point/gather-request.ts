import { z } from 'zod'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { nextHandle } from '../shared/handles'

const optional = z.preprocess((value) => (value === '' ? undefined : value), z.uuid().optional())

/** Points that ask for the same become one request, which is answered once; or they join one that is there. */
export const gatherRequest = defineVerb({
  name: 'point.gather-request',
  allow: 'point.edit',
  input: z.object({
    pointIds: z.array(z.uuid()).min(1, 'Choose at least one point.').max(500),
    requestId: optional,
    title: z.string().trim().normalize('NFC').max(200).default(''),
    clauseId: optional,
  }),

  async run({ tx, projectId, input, ids, now }) {
    const { pointIds, title, clauseId } = input
    const points = await tx.point.count({ where: { projectId, id: { in: pointIds }, withdrawnAt: null } })
    if (points < new Set(pointIds).size)
      throw new Refusal('not-found', 'One of these points is not there any more. Reload the page.')
    const requestId = input.requestId ?? ids.next()
    if (input.requestId) {
      const known = await tx.request.count({ where: { projectId, id: requestId } })
      if (known === 0) throw new Refusal('not-found', 'This request is not there any more. Reload the page.')
    } else {
      if (!title)
        throw new Refusal('input', 'Say in a few words what they ask for.', { title: 'Say in a few words what they ask for.' })
      const number = await nextHandle(tx, projectId, 'request')
      await tx.request.create({ data: { projectId, id: requestId, number, title, clauseId: clauseId ?? null, at: now } })
    }
    await tx.point.updateMany({ where: { projectId, id: { in: pointIds } }, data: { requestId } })
    return { value: { requestId }, events: [{ type: 'request.gathered', subject: requestId, detail: { points } }] }
  },
})
