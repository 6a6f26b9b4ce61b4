import { z } from 'zod'
import type { AttributeDefinition } from '@/lib/domain/comment/attributes'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { lockProject } from '@/lib/services/shared/lock-project'

/** A member says in sum what a code holds among those who gave one answer; without words the summary goes. */
export const writeSummary = defineVerb({
  name: 'summary.write-summary',
  allow: 'summary.write',
  input: z.object({
    attribute: z.string().min(1).max(100),
    value: z.string().min(1).max(500),
    codeId: z.uuid(),
    words: z.string().trim().normalize('NFC').max(4000, 'A summary may be 4,000 characters long.'),
    /** When the summary that was read before was written, as ISO time; empty when there was none. */
    was: z.string().default(''),
  }),

  async run({ tx, projectId, member, input: { attribute, value, codeId, words, was }, now }) {
    await lockProject(tx, projectId)
    const { attributes } = await tx.project.findUniqueOrThrow({ where: { id: projectId }, select: { attributes: true } })
    const asked = Array.isArray(attributes) ? (attributes as unknown as AttributeDefinition[]) : []
    const code = await tx.code.count({ where: { projectId, id: codeId, ownerId: null } })
    if (!asked.some(({ key }) => key === attribute) || code === 0)
      throw new Refusal('not-found', 'What this sums up is not there any more. Go back to the framework.')
    const where = { projectId_attribute_value_codeId: { projectId, attribute, value, codeId } }
    const before = await tx.frameworkSummary.findUnique({ where, select: { changedAt: true } })
    if ((before?.changedAt.toISOString() ?? '') !== was)
      throw new Refusal(
        'conflict',
        'Somebody changed this summary while you were writing. Copy your words, reload the page and put them in again.',
      )
    const written = { words, memberId: member.memberId, changedAt: now }
    if (words !== '')
      await tx.frameworkSummary.upsert({
        where,
        create: { projectId, attribute, value, codeId, ...written },
        update: written,
      })
    else if (before) await tx.frameworkSummary.delete({ where })
    return {
      value: { isEmpty: words === '' },
      events: [{ type: 'summary.written', subject: codeId, detail: { attribute, isEmpty: words === '' } }],
    }
  },
})
