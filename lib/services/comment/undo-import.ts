import { z } from 'zod'
import type { Tx } from '@/lib/server/db'
import { mac } from '@/lib/server/mac'
import { holdPromises } from '@/lib/server/promise-mark'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { wasWorkedWith } from './worked-with'

/** Takes a whole import back, as long as nobody has worked with any of its comments. The account of it stays. */
export const undoImport = defineVerb({
  name: 'comment.undo-import',
  allow: 'comment.import',
  timeout: 300_000,
  input: z.object({ importId: z.uuid() }),

  async run({ tx, projectId, input }) {
    const { importId } = input
    const [found] = await tx.$queryRaw<{ state: string }[]>`
      SELECT state::text AS state FROM "Import" WHERE "projectId" = ${projectId} AND id = ${importId}::uuid FOR UPDATE`
    if (!found) throw new Refusal('not-found', 'This import is not there. Go back to the list of imports.')
    if (found.state !== 'landed') throw new Refusal('frozen', 'This import was undone already.')

    // Its lines are the only record of what was taken back, and the same file could bring those words in again.
    if (await tx.submission.findFirst({ where: { projectId, importId, takenBack: { gt: 0 } }, select: { id: true } }))
      throw new Refusal('conflict', 'Somebody took comments of this import back, so it stays. Exclude the others one by one.')
    const answered = await tx.enquiryReply.findFirst({
      where: { projectId, comment: { submission: { importId } } },
      select: { id: true },
    })
    if (answered || (await wasWorkedWith(tx, projectId, { submission: { importId } })))
      throw new Refusal('conflict', 'Somebody has worked with these comments already. Withdraw or exclude them one by one.')

    await holdPromises(tx, projectId)
    await tx.$executeRaw`SELECT set_config('codicil.withdrawing', 'on', true)`
    await tx.$executeRaw`
      UPDATE "Release" SET stale = array_append(stale, 'import-undone') WHERE "projectId" = ${projectId} AND at >= (
        SELECT at FROM "Import" WHERE "projectId" = ${projectId} AND id = ${importId}::uuid)`
    const comments = await deleteAll(tx, projectId, importId)
    // The file may come again, so its mark gives way to one that no file has.
    await tx.import.update({
      where: { projectId_id: { projectId, id: importId } },
      data: { state: 'undone', fileMac: mac('import-undone', importId) },
    })
    return {
      value: { comments },
      events: [{ type: 'import.undone', subject: importId, detail: { comments } }],
    }
  },
})

/** Set by set, since an import may hold more rows than a list of ids can name. Answers how many comments went. */
async function deleteAll(tx: Tx, projectId: number, importId: string): Promise<number> {
  const people = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT "commenterId"::text AS id FROM "Submission" WHERE "projectId" = ${projectId} AND "importId" = ${importId}::uuid`
  // What a custodian made of them by splitting and joining goes along, and is nothing that came in.
  const comments = await tx.comment.count({ where: { projectId, isReceived: true, submission: { importId } } })
  await tx.$executeRaw`
    DELETE FROM "Comment" c USING "Submission" s
    WHERE s."projectId" = ${projectId} AND s."importId" = ${importId}::uuid AND c."projectId" = s."projectId" AND c."submissionId" = s.id`
  await tx.$executeRaw`
    DELETE FROM "Mend" m USING "Submission" s
    WHERE s."projectId" = ${projectId} AND s."importId" = ${importId}::uuid AND m."projectId" = s."projectId" AND m."submissionId" = s.id`
  // Its key, its contact and its answers go with it.
  await tx.submission.deleteMany({ where: { projectId, importId } })
  await tx.$executeRaw`
    DELETE FROM "Commenter" c USING unnest(${people.map(({ id }) => id)}::uuid[]) AS gone(id)
    WHERE c."projectId" = ${projectId} AND c.id = gone.id
      AND NOT EXISTS (SELECT FROM "Submission" s WHERE s."projectId" = c."projectId" AND s."commenterId" = c.id)`
  await tx.pseudonym.deleteMany({ where: { projectId, redactions: { none: {} } } })
  return comments
}
