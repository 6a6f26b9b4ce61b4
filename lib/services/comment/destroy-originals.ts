import { z } from 'zod'
import { faultOfDestruction } from '@/lib/domain/privacy/standing'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { lockProject } from '@/lib/services/shared/lock-project'
import { eraseOriginals } from './erase-originals'

/**
 * Deletes all originals, contact data and the table of names behind placeholders of a project, for ever. What was admitted stays
 * as it reads; how many places were hidden stays counted.
 */
export const destroyOriginals = defineVerb({
  name: 'comment.destroy-originals',
  allow: 'original.destroy',
  input: z.object({ understood: z.literal('yes', 'Say that you understand what is lost.') }),

  async run({ tx, projectId, member, now }) {
    await lockProject(tx, projectId)
    if (await tx.import.findFirst({ where: { projectId, state: 'working' }, select: { id: true } }))
      throw new Refusal('conflict', 'A file is being brought in right now. Wait until that is done, or stop it.')
    const waiting = await tx.comment.count({ where: { projectId, state: 'waiting' } })
    const notices = await tx.notice.findMany({
      where: { projectId, OR: [{ submissions: { some: { state: { not: 'withdrawn' } } } }, { publishedAt: { not: null } }] },
      select: { withdrawUntil: true },
    })
    const fault = faultOfDestruction({ now, waiting, lastDays: notices.map(({ withdrawUntil }) => withdrawUntil) })
    if (fault) throw new Refusal('conflict', fault)

    const detail = await eraseOriginals(tx, projectId, now)
    if (detail.originals + detail.contacts + detail.names === 0)
      throw new Refusal('conflict', 'There is nothing left to destroy.')
    return {
      value: { ...detail, project: projectId },
      events: [{ type: 'originals.destroyed', subject: member.memberId, detail }],
    }
  },
})
