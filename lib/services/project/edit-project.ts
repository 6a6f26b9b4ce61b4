import { z } from 'zod'
import { faultsOfDefinitions } from '@/lib/domain/comment/attributes'
import type { ProjectEvent } from '@/lib/domain/project/events'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { FrontMatter } from './front-matter'

/** Changes what the project says about itself. Another approach needs a reason, which is kept as a memo on method. */
export const editProject = defineVerb({
  name: 'project.edit-project',
  allow: 'project.edit',
  input: FrontMatter.extend({
    reason: z.string().trim().max(4_000).default(''),
    revision: z.coerce.number().int().optional(),
  }),

  async run({ tx, projectId, member, input, ids, now }) {
    const { reason, revision, ...changes } = input
    const before = await tx.project.findUniqueOrThrow({ where: { id: projectId } })
    const from = changes.commentsFrom === undefined ? before.commentsFrom : changes.commentsFrom
    const until = changes.commentsUntil === undefined ? before.commentsUntil : changes.commentsUntil
    if (from && until && until < from)
      throw new Refusal('input', 'Comments would close before they open. Choose a later last day.', {
        commentsUntil: 'This is before the first day.',
      })
    const fault = faultsOfDefinitions(changes.attributes ?? [])[0]
    if (fault) throw new Refusal('input', fault.why, { attributes: fault.why })

    const isOtherApproach = changes.approach !== undefined && changes.approach !== before.approach
    if (isOtherApproach && reason === '')
      throw new Refusal('input', 'Say why the approach changes: the method text of the paper needs it.', {
        reason: 'Please give the reason.',
      })

    const saved = await tx.project.updateMany({
      where: { id: projectId, ...(revision !== undefined && { revision }) },
      data: { ...given(changes), revision: { increment: 1 } },
    })
    if (saved.count === 0)
      throw new Refusal(
        'conflict',
        'Somebody else changed these settings meanwhile. Reload the page, then make your change again.',
      )

    const fields = Object.entries(changes).flatMap(([field, value]) => (value === undefined ? [] : [field]))
    const edited: ProjectEvent = { type: 'project.edited', subject: member.memberId, detail: { fields } }
    if (!isOtherApproach) return { value: before.revision + 1, events: [edited] }

    const memo = { projectId, id: ids.next(), kind: 'methodDecision' as const, words: reason, memberId: member.memberId, at: now }
    await tx.memo.create({ data: memo })
    return {
      value: before.revision + 1,
      events: [edited, { type: 'memo.written', subject: memo.id, detail: { kind: memo.kind } }],
    }
  },
})

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** Only what was sent: an absent field stays as it is. */
function given<T extends object>(changes: T): Given<T> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Given<T>
}
