import { z } from 'zod'
import { stances } from '@/lib/domain/coding/stance'
import { permits } from '@/lib/domain/comment/uses'
import { faultOfPoint } from '@/lib/domain/points/point'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { nextHandle } from '../shared/handles'

const optional = z.preprocess((value) => (value === '' ? undefined : value), z.uuid().optional())

/** An editor says in a few words what a comment asks for, on the words that say so. */
export const distilPoint = defineVerb({
  name: 'point.distil-point',
  allow: 'point.edit',
  input: z.object({
    commentId: z.uuid(),
    start: z.coerce.number().int().nonnegative(),
    end: z.coerce.number().int().positive(),
    stance: z.enum(stances),
    asks: z.string().trim().normalize('NFC').max(2000),
    codeIds: z.array(z.uuid()).max(50).default([]),
    requestId: optional,
  }),

  async run({ tx, projectId, member, input, ids, now }) {
    const { commentId, start, end, stance, asks, codeIds, requestId } = input
    const comment = await tx.comment.findFirst({
      where: { projectId, id: commentId, state: 'admitted', submission: { state: 'admitted' } },
      select: { textRev: true, texts: { select: { rev: true, length16: true } }, submission: { select: { allows: true } } },
    })
    if (!comment || !permits(comment.submission.allows).openEvidence)
      throw new Refusal('not-found', 'This comment may not move the text openly, or is not admitted.')
    const length = comment.texts.find(({ rev }) => rev === comment.textRev)?.length16 ?? 0
    const fault = faultOfPoint({ start, end, asks, stance }, length)
    if (fault) throw new Refusal('input', fault, { asks: fault })

    const id = ids.next()
    const number = await nextHandle(tx, projectId, 'point')
    await tx.point.create({
      data: {
        ...{ projectId, id, number, commentId, textRev: comment.textRev, start, end, stance, asks },
        ...{ requestId: requestId ?? null, memberId: member.memberId, at: now },
      },
    })
    await tx.pointCode.createMany({ data: [...new Set(codeIds)].map((codeId) => ({ projectId, pointId: id, codeId })) })
    return {
      value: { pointId: id, number },
      events: [{ type: 'point.distilled', subject: id, detail: { comment: commentId, stance } }],
    }
  },
})
