import { z } from 'zod'
import { numbersOf } from '@/lib/domain/description/numbering'
import { formatHandle } from '@/lib/domain/project/handle'
import { contentHashOf } from '@/lib/server/fingerprint'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { makeClauseCodes } from '../shared/clause-codes'
import { nextHandle } from '../shared/handles'
import { readingOrder, requireDraft } from './draft'

/** Freezes the draft as version 1: printed numbers, handles that last, a code for every clause that can be spoken of. */
export const publishFirstVersion = defineVerb({
  name: 'description.publish-first-version',
  allow: 'description.publish',
  isolation: 'Serializable',
  input: z.object({
    status: z.enum(['preliminary', 'revised', 'final']),
    summary: z.string().trim().normalize('NFC').max(2000, 'This summary is too long.').default(''),
  }),

  async run({ tx, projectId, input, ids, now }) {
    const { versionId, places } = await requireDraft(tx, projectId)
    if (!places.some(({ kind }) => kind !== 'section'))
      throw new Refusal('conflict', 'There is nothing to publish yet: write or import at least one clause first.')

    const ordered = readingOrder(places)
    const printed = numbersOf(ordered)
    const first = await nextHandle(tx, projectId, 'clause', ordered.length)
    // Sections come last, so that the clauses people speak of have the low handles.
    const handleOrder = [...ordered.filter(({ kind }) => kind !== 'section'), ...ordered.filter(({ kind }) => kind === 'section')]
    const numbers = new Map(handleOrder.map(({ clauseId }, nth) => [clauseId, first + nth]))
    const clauses = ordered.map((place, nth) => ({
      ...place,
      id: place.clauseId,
      printed: printed[nth] ?? null,
      number: numbers.get(place.clauseId) ?? 0,
    }))

    for (const { id, placementId, number, printed: shown } of clauses) {
      await tx.clause.update({ where: { projectId_id: { projectId, id } }, data: { number } })
      await tx.placement.update({ where: { projectId_id: { projectId, id: placementId } }, data: { printed: shown } })
    }
    await makeClauseCodes({ tx, projectId, ids, now }, clauses)
    const contentHash = contentHashOf(clauses.map((clause) => ({ ...clause, handle: formatHandle('clause', clause.number) })))
    await tx.descriptionVersion.update({
      where: { projectId_id: { projectId, id: versionId } },
      data: { state: 'published', ...input, contentHash, publishedAt: now },
    })
    return {
      value: { versionId },
      events: [
        { type: 'version.published', subject: versionId, detail: { number: 1, status: input.status, clauses: clauses.length } },
      ],
    }
  },
})
