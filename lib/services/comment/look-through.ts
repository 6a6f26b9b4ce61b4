import { z } from 'zod'
import { openContact, openOriginal } from '@/lib/server/vault'
import { defineDoorVerb, type Program } from '@/lib/server/verb'
import { markUseSentences } from './mark-use-sentences'
import { proposeRedactions } from './propose-redactions'

/** Goes up when the detectors change, and stands with each comment that they looked through. */
const detectorVersion = 2

/** The program looks comments through for what may point to somebody, and proposes it; a custodian decides later. */
export const lookThrough = defineDoorVerb<Program>()({
  name: 'comment.look-through',
  allow: 'comment.look-through',
  timeout: 300_000,
  input: z.object({ commentIds: z.array(z.uuid()).min(1).max(200) }),

  async run({ tx, projectId, input, actId, ids }) {
    const found = []
    for (const commentId of input.commentIds) {
      // A withdrawal may have come first: then there is nothing to look at.
      const [waiting] = await tx.$queryRaw<{ submissionId: string }[]>`
        SELECT "submissionId"::text AS "submissionId" FROM "Comment"
        WHERE "projectId" = ${projectId} AND id = ${commentId}::uuid AND "lookedBy" IS NULL FOR UPDATE`
      const words = waiting && (await openOriginal(tx, projectId, commentId))
      if (!words) continue
      const declared = await openContact(tx, projectId, waiting.submissionId)
      found.push({ commentId, words, ...(declared ? { declared } : {}) })
    }
    const { masked, flagged, detectors } = await proposeRedactions({ tx, projectId, ids }, found)
    await markUseSentences({ tx, projectId, ids }, found)
    const looked = found.map(({ commentId }) => commentId)
    await tx.comment.updateMany({ where: { projectId, id: { in: looked } }, data: { lookedBy: detectorVersion } })
    return {
      value: { looked: looked.length, masked, flagged },
      events: [
        { type: 'comments.looked-through', subject: actId, detail: { comments: looked.length, masked, flagged, detectors } },
      ],
    }
  },
})
