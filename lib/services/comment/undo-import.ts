import { z } from 'zod'
import type { Tx } from '@/lib/server/db'
import { mac } from '@/lib/server/mac'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'

/** Takes a whole import back, as long as nobody has worked with any of its comments. The account of it stays. */
export const undoImport = defineVerb({
  name: 'comment.undo-import',
  allow: 'comment.import',
  input: z.object({ importId: z.uuid() }),

  async run({ tx, projectId, input }) {
    const { importId } = input
    const [found] = await tx.$queryRaw<{ state: string }[]>`
      SELECT state::text AS state FROM "Import" WHERE "projectId" = ${projectId} AND id = ${importId}::uuid FOR UPDATE`
    if (!found) throw new Refusal('not-found', 'This import is not there. Go back to the list of imports.')
    if (found.state !== 'landed') throw new Refusal('frozen', 'This import was undone already.')

    const submissions = await tx.submission.findMany({
      where: { projectId, importId },
      select: { id: true, commenterId: true, takenBack: true, comments: { select: { id: true } } },
    })
    const commentIds = submissions.flatMap(({ comments }) => comments.map(({ id }) => id))
    // Its lines are the only record of what was taken back, and the same file could bring those words in again.
    if (submissions.some(({ takenBack }) => takenBack > 0))
      throw new Refusal('conflict', 'Somebody took comments of this import back, so it stays. Exclude the others one by one.')
    if (await wasWorkedWith(tx, projectId, commentIds))
      throw new Refusal('conflict', 'Somebody has worked with these comments already. Withdraw or exclude them one by one.')

    const ofImport = { projectId, submissionId: { in: submissions.map(({ id }) => id) } }
    await tx.$executeRaw`SELECT set_config('codicil.withdrawing', 'on', true)`
    await tx.comment.deleteMany({ where: ofImport })
    await tx.subjectKey.deleteMany({ where: ofImport })
    await tx.permissionEvent.deleteMany({ where: ofImport })
    await tx.mend.deleteMany({ where: ofImport })
    await tx.submission.deleteMany({ where: { projectId, importId } })
    await tx.commenter.deleteMany({
      where: { projectId, id: { in: submissions.map(({ commenterId }) => commenterId) }, submissions: { none: {} } },
    })
    await tx.pseudonym.deleteMany({ where: { projectId, redactions: { none: {} } } })
    // The file may come again, so its mark gives way to one that no file has.
    await tx.import.update({
      where: { projectId_id: { projectId, id: importId } },
      data: { state: 'undone', fileMac: mac('import-undone', importId) },
    })
    return {
      value: { comments: commentIds.length },
      events: [{ type: 'import.undone', subject: importId, detail: { comments: commentIds.length } }],
    }
  },
})

async function wasWorkedWith(tx: Tx, projectId: number, commentIds: readonly string[]): Promise<boolean> {
  const where = { projectId, commentId: { in: [...commentIds] } }
  const counts = [
    await tx.assignment.count({ where }),
    await tx.coding.count({ where }),
    await tx.memo.count({ where }),
    await tx.point.count({ where }),
    await tx.disposition.count({ where }),
    await tx.evidence.count({ where }),
  ]
  return counts.some((count) => count > 0)
}
