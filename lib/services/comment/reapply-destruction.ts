import { z } from 'zod'
import { defineDoorVerb, type Program } from '@/lib/server/verb'
import { lockProject } from '@/lib/services/shared/lock-project'
import { eraseOriginals } from './erase-originals'
import { settleSubmission } from './hold-comment'

/**
 * The program destroys again the originals that came back with an older backup. A comment that nobody had decided on in it stood
 * in its original alone: there is nothing left to admit, and the account says so.
 */
export const reapplyDestruction = defineDoorVerb<Program>()({
  name: 'comment.reapply-destruction',
  allow: 'ledger.apply',
  input: z.object({ at: z.iso.datetime() }),
  timeout: 300_000,

  async run({ tx, projectId, input: { at }, actId }) {
    await lockProject(tx, projectId)
    const gone = await eraseOriginals(tx, projectId, new Date(at))
    const waiting = await tx.comment.findMany({
      where: { projectId, state: 'waiting' },
      select: { id: true, submissionId: true },
    })
    await tx.comment.updateMany({
      where: { projectId, state: 'waiting' },
      data: { state: 'excluded', reason: 'Its original was destroyed before anybody decided on it in this copy.' },
    })
    for (const submissionId of new Set(waiting.map((one) => one.submissionId)))
      await settleSubmission(tx, projectId, submissionId)
    const detail = { ...gone, undecided: waiting.length, by: 'ledger' }
    return { value: detail, events: [{ type: 'originals.destroyed', subject: actId, detail }] }
  },
})
