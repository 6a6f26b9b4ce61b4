import { z } from 'zod'
import { lineageFrom } from '@/lib/domain/description/next-version'
import { inReadingOrder } from '@/lib/domain/description/tree'
import { formatHandle } from '@/lib/domain/project/handle'
import { publishChecks } from '@/lib/domain/revision/checks'
import { contentHashOf, fingerprintOf } from '@/lib/server/fingerprint'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { makeClauseCodes } from '../shared/clause-codes'
import { nextHandle } from '../shared/handles'
import { lockProject } from '../shared/lock-project'
import { currentVersion } from './proposal-input'
import { approvedChanges, clausesOf, fingerprintsOf, pointFacts, proposalFacts } from './revision-facts'

/** The approved proposals become the next version, with what became of every clause; it stands for ever from then on. */
export const publishNextVersion = defineVerb({
  name: 'revision.publish-next-version',
  allow: 'description.publish',
  input: z.object({
    status: z.enum(['preliminary', 'revised', 'final']),
    summary: z.string().trim().normalize('NFC').max(2000, 'This summary is too long.').default(''),
  }),

  async run({ tx, projectId, input, ids, now }) {
    await lockProject(tx, projectId)
    const base = await currentVersion(tx, projectId)
    const { rows, clauses: old } = await clausesOf(tx, projectId, base.id)
    const changes = await approvedChanges(tx, projectId, () => ids.next())
    if (changes.length === 0) throw new Refusal('conflict', 'No proposal is approved yet, so nothing would change.')
    const next = lineageFrom(changes, old)
    if (next.status === 'refused') throw new Refusal('conflict', next.why)

    const numberOf = new Map(rows.map(({ clauseText }) => [clauseText.clauseId, clauseText.clause.number]))
    for (const change of changes)
      if (change.op === 'insert') numberOf.set(change.newClauseId, await nextHandle(tx, projectId, 'clause'))
    const oldText = new Map(rows.map(({ clauseText }) => [clauseText.clauseId, clauseText]))
    const placed = next.placements.map((place) => {
      const fingerprint = fingerprintOf(place)
      const before = oldText.get(place.clauseId)
      const isSame =
        before !== undefined && Buffer.from(before.fingerprint).equals(Buffer.from(fingerprint)) && before.text === place.text
      return {
        ...place,
        fingerprint,
        isSame,
        textId: isSame ? before.id : ids.next(),
        speaker: before?.speaker ?? null,
        placementId: ids.next(),
      }
    })
    const proposals = await proposalFacts(tx, projectId, old)
    const findings = publishChecks({
      handle: `version ${base.number + 1}`,
      old,
      next: placed.map(({ fingerprint, ...place }) => ({
        ...place,
        handle: formatHandle('clause', numberOf.get(place.clauseId) ?? 0),
        fingerprint: Buffer.from(fingerprint).toString('hex'),
      })),
      lineages: next.lineages,
      published: await fingerprintsOf(tx, projectId),
      proposals,
      points: await pointFacts(tx, projectId),
      applied: proposals.map(({ id, handle }) => ({ id, handle })),
    })
    const [first] = findings.filter(({ severity }) => severity === 'E')
    if (first) throw new Refusal('conflict', first.sentence)

    const versionId = ids.next()
    const number = base.number + 1
    await tx.descriptionVersion.create({
      data: {
        projectId,
        id: versionId,
        number,
        state: 'draft',
        status: input.status,
        summary: input.summary,
        basedOnId: base.id,
      },
    })
    const inserted = changes.flatMap((change) => (change.op === 'insert' ? [change.newClauseId] : []))
    await tx.clause.createMany({ data: inserted.map((id) => ({ projectId, id, number: numberOf.get(id) ?? 0 })) })
    await tx.clauseText.createMany({
      data: placed
        .filter(({ isSame }) => !isSame)
        .map(({ textId, clauseId, kind, standing, level, text, speaker, fingerprint }) => ({
          ...{ projectId, id: textId, clauseId, kind, standing, level, text, speaker, fingerprint },
        })),
    })
    const placementOf = new Map(placed.map(({ clauseId, placementId }) => [clauseId, placementId]))
    const ordered = inReadingOrder(placed)
    if (ordered.status === 'broken') throw new Refusal('conflict', `The order of the clauses is broken: ${ordered.why}.`)
    for (const { placementId, textId, parentId, position, number: printed } of ordered.list)
      await tx.placement.create({
        data: {
          ...{ projectId, id: placementId, versionId, clauseTextId: textId, position, printed },
          parentId: parentId === null ? null : (placementOf.get(parentId) ?? null),
        },
      })
    const oldPlacement = new Map(rows.map(({ id, clauseText }) => [clauseText.clauseId, id]))
    for (const { op, changeClass, proposalId, from, to } of next.lineages) {
      const lineageId = ids.next()
      await tx.lineage.create({
        data: { projectId, id: lineageId, fromVersionId: base.id, toVersionId: versionId, op, changeClass, proposalId },
      })
      const ends = [
        ...from.map((id) => ({ side: 'source' as const, placementId: oldPlacement.get(id) ?? '' })),
        ...to.map((id) => ({ side: 'target' as const, placementId: placementOf.get(id) ?? '' })),
      ]
      await tx.lineageEnd.createMany({ data: ends.map((end) => ({ projectId, lineageId, ...end })) })
    }
    const fresh = placed.filter(({ clauseId }) => inserted.includes(clauseId))
    await makeClauseCodes(
      { tx, projectId, ids, now },
      fresh.map(({ clauseId, kind, text }) => ({ id: clauseId, number: numberOf.get(clauseId) ?? 0, kind, text })),
    )
    await tx.proposal.updateMany({
      where: { projectId, id: { in: proposals.map(({ id }) => id) } },
      data: { state: 'applied', revision: { increment: 1 } },
    })
    const contentHash = contentHashOf(
      ordered.list.map((one) => ({
        ...one,
        printed: one.number,
        handle: formatHandle('clause', numberOf.get(one.clauseId) ?? 0),
      })),
    )
    await tx.descriptionVersion.update({
      where: { projectId_id: { projectId, id: versionId } },
      data: { state: 'published', contentHash, publishedAt: now },
    })
    const detail = { number, status: input.status, clauses: placed.length, changes: changes.length }
    return { value: { versionId, number }, events: [{ type: 'version.published', subject: versionId, detail }] }
  },
})
