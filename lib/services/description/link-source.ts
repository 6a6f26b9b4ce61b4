import { z } from 'zod'
import type { Tx } from '@/lib/server/db'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { optionalLine } from './clause-fields'

/** Says that a clause rests on a source, at a page if one is given; said again, it changes the page. */
export const linkSource = defineVerb({
  name: 'description.link-source',
  allow: 'description.edit',
  input: z.object({ clauseId: z.uuid(), sourceId: z.uuid(), page: optionalLine(40, 'This page') }),

  async run({ tx, projectId, input: { clauseId, sourceId, page } }) {
    await requireBoth(tx, projectId, clauseId, sourceId)
    await tx.clauseSource.upsert({
      where: { projectId_clauseId_sourceId: { projectId, clauseId, sourceId } },
      create: { projectId, clauseId, sourceId, page },
      update: { page },
    })
    return { value: clauseId, events: [{ type: 'source.linked', subject: sourceId, detail: { clause: clauseId } }] }
  },
})

async function requireBoth(tx: Tx, projectId: number, clauseId: string, sourceId: string): Promise<void> {
  const clause = await tx.clause.findUnique({ where: { projectId_id: { projectId, id: clauseId } }, select: { id: true } })
  const source = await tx.source.findUnique({ where: { projectId_id: { projectId, id: sourceId } }, select: { id: true } })
  if (!clause || !source) throw new Refusal('not-found', 'This clause or source is not there any more. Reload the page.')
}
