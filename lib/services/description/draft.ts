import type { ClauseContent } from '@/lib/domain/description/clause'
import { inReadingOrder, type Ordered } from '@/lib/domain/description/tree'
import type { Ids } from '@/lib/server/call'
import type { Tx } from '@/lib/server/db'
import { fingerprintOf } from '@/lib/server/fingerprint'
import { Refusal } from '@/lib/server/refusal'

/** A clause of the draft where it stands; `parentId` is the parent's clause, not its placement. */
export type DraftPlace = ClauseContent & {
  readonly clauseId: string
  readonly placementId: string
  readonly clauseTextId: string
  readonly parentId: string | null
  readonly position: number
  readonly speaker: string | null
  readonly fingerprint: Uint8Array
}

export type ClauseToWrite = ClauseContent & { readonly speaker: string | null }

/** The draft of version 1, held for this transaction; null when nothing was written yet. Later versions come from proposals only. */
export async function holdDraft(tx: Tx, projectId: number): Promise<{ versionId: string } | null> {
  const versions = await tx.$queryRaw<{ id: string; number: number; state: string }[]>`
    SELECT id, number, state::text FROM "DescriptionVersion" WHERE "projectId" = ${projectId} ORDER BY number FOR UPDATE`
  if (versions.some(({ state }) => state === 'published'))
    throw new Refusal('frozen', 'Version 1 is published, and its words stand. Propose a change in Revisions instead.')
  return versions[0] ? { versionId: versions[0].id } : null
}

export async function requireDraft(tx: Tx, projectId: number): Promise<{ versionId: string; places: DraftPlace[] }> {
  const draft = await holdDraft(tx, projectId)
  if (!draft)
    throw new Refusal('conflict', 'There is no draft of the description yet. Import a text or begin an empty draft first.')
  return { versionId: draft.versionId, places: await placesOfDraft(tx, projectId, draft.versionId) }
}

async function placesOfDraft(tx: Tx, projectId: number, versionId: string): Promise<DraftPlace[]> {
  const rows = await tx.placement.findMany({
    where: { projectId, versionId },
    select: { id: true, parentId: true, position: true, clauseText: true },
  })
  const clauseAt = new Map(rows.map(({ id, clauseText }) => [id, clauseText.clauseId]))
  return rows.map(({ id, parentId, position, clauseText }) => ({
    clauseId: clauseText.clauseId,
    placementId: id,
    clauseTextId: clauseText.id,
    parentId: parentId === null ? null : (clauseAt.get(parentId) ?? null),
    position,
    kind: clauseText.kind,
    standing: clauseText.standing,
    level: clauseText.level,
    text: clauseText.text,
    speaker: clauseText.speaker,
    fingerprint: clauseText.fingerprint,
  }))
}

export function findPlace(places: readonly DraftPlace[], clauseId: string): DraftPlace {
  const place = places.find((each) => each.clauseId === clauseId)
  if (!place) throw new Refusal('not-found', 'This clause is not in the draft any more. Reload the page.')
  return place
}

/** The draft in reading order. Its tree is only ever changed under the draft's lock, so it cannot be broken. */
export function readingOrder(places: readonly DraftPlace[]): readonly (DraftPlace & { depth: number })[] {
  const ordered: Ordered<DraftPlace> = inReadingOrder(places)
  if (ordered.status === 'ordered') return ordered.list
  throw new Error(`The tree of the draft is broken: ${ordered.why}`)
}

export function childrenOf(places: readonly DraftPlace[], parentId: string | null): DraftPlace[] {
  return places.filter((place) => place.parentId === parentId).sort((one, other) => one.position - other.position)
}

/** Puts these clauses, in this order, under one parent. */
export async function putInOrder(
  tx: Tx,
  projectId: number,
  parent: DraftPlace | null,
  children: readonly DraftPlace[],
): Promise<void> {
  for (const [position, { placementId, ...child }] of children.entries()) {
    if (child.position === position && child.parentId === (parent?.clauseId ?? null)) continue
    await tx.placement.update({
      where: { projectId_id: { projectId, id: placementId } },
      data: { position, parentId: parent?.placementId ?? null },
    })
  }
}

/**
 * New clauses with their wording, not placed yet. While a draft is written its clauses carry numbers below zero; the first
 * publication gives the handles that last.
 */
export async function writeClauses(
  tx: Tx,
  { projectId, ids }: { projectId: number; ids: Ids },
  clauses: readonly ClauseToWrite[],
): Promise<{ clauseId: string; clauseTextId: string }[]> {
  const lowest = await tx.clause.aggregate({ where: { projectId }, _min: { number: true } })
  const below = Math.min(0, lowest._min.number ?? 0)
  const written = clauses.map((clause, nth) => ({ clause, nth, clauseId: ids.next(), clauseTextId: ids.next() }))

  await tx.clause.createMany({ data: written.map(({ clauseId, nth }) => ({ projectId, id: clauseId, number: below - 1 - nth })) })
  await tx.clauseText.createMany({
    data: written.map(({ clause, clauseId, clauseTextId }) => ({
      projectId,
      id: clauseTextId,
      clauseId,
      ...clause,
      fingerprint: fingerprintOf(clause),
    })),
  })
  return written
}
