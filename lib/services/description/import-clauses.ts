import { z } from 'zod'
import { clauseKinds } from '@/lib/domain/description/clause'
import { placesOf } from '@/lib/domain/description/tree'
import type { Tx } from '@/lib/server/db'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { clauseFields } from './clause-fields'
import { holdDraft, writeClauses } from './draft'

const mostRows = 3000
const row = z.object({ ...clauseFields, depth: z.coerce.number().int().min(0).max(20) })
const rows = z
  .array(row)
  .min(1, 'There is no row to import. Paste a text or choose a file first.')
  .max(mostRows, `A description of more than ${mostRows} clauses cannot be carried. Import it in parts.`)

/**
 * Makes the draft of version 1 from the mended rows of the preview, in place of the draft that is there. A form sends `rows`
 * as JSON.
 */
export const importClauses = defineVerb({
  name: 'description.import-clauses',
  allow: 'description.edit',
  input: z.object({ rows: z.preprocess(fromJson, rows) }),

  async run({ tx, projectId, input, ids }) {
    const before = await holdDraft(tx, projectId)
    if (before) await clearDraft(tx, projectId, before.versionId)
    const versionId = before?.versionId ?? ids.next()
    if (!before)
      await tx.descriptionVersion.create({ data: { projectId, id: versionId, number: 1, state: 'draft', status: 'preliminary' } })

    const written = await writeClauses(
      tx,
      { projectId, ids },
      input.rows.map(({ depth: _, ...clause }) => clause),
    )
    const placementIds = written.map(() => ids.next())
    const places = placesOf(input.rows, placementIds)
    await tx.placement.createMany({
      data: places.map(({ clauseId: id, parentId, position }, nth) => ({
        projectId,
        id,
        versionId,
        clauseTextId: written[nth]?.clauseTextId ?? '',
        parentId,
        position,
      })),
    })
    const counts = Object.fromEntries(clauseKinds.map((kind) => [kind, input.rows.filter((each) => each.kind === kind).length]))
    return {
      value: { versionId, clauses: written.length },
      events: [{ type: 'description.drafted', subject: versionId, detail: { rows: written.length, ...counts } }],
    }
  },
})

/** A draft's clauses are nobody's evidence yet, so they go without a trace but the event. */
export async function clearDraft(tx: Tx, projectId: number, versionId: string): Promise<void> {
  const linked = await tx.comment.count({ where: { projectId } })
  if (linked > 0) throw new Refusal('conflict', 'Comments have come in already, so the draft cannot be replaced.')
  await tx.placement.updateMany({ where: { projectId, versionId }, data: { parentId: null } })
  await tx.placement.deleteMany({ where: { projectId, versionId } })
  await tx.clauseSource.deleteMany({ where: { projectId } })
  await tx.clauseText.deleteMany({ where: { projectId } })
  await tx.clause.deleteMany({ where: { projectId } })
}

function fromJson(given: unknown): unknown {
  if (typeof given !== 'string') return given
  try {
    return JSON.parse(given)
  } catch {
    return given
  }
}
