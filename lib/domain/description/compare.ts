import type { PlacedClause } from './clause'
import type { Lineage } from './lineage'
import { inReadingOrder } from './tree'

/** One entry of the page of changes: what stood in the old version and what stands in the new one. */
export type Change = Pick<Lineage, 'op' | 'changeClass' | 'proposalId'> & {
  readonly before: readonly PlacedClause[]
  readonly after: readonly PlacedClause[]
}

/** All that became of the clauses, in the order of the new text; what was retired stands where it stood in the old one. */
export function compareVersions(
  old: readonly PlacedClause[],
  next: readonly PlacedClause[],
  lineages: readonly Lineage[],
): Change[] {
  const [before, after] = [readable(old), readable(next)]
  const byOld = new Map(lineages.flatMap((lineage) => lineage.from.map((id) => [id, lineage] as const)))
  const byNew = new Map(lineages.flatMap((lineage) => lineage.to.map((id) => [id, lineage] as const)))
  const newPlace = new Map(after.map(({ clauseId }, at) => [clauseId, at]))

  const goneAfter = new Map<number, Lineage[]>()
  let last = -1
  for (const { clauseId } of before) {
    const lineage = byOld.get(clauseId)
    if (lineage?.op === 'retire') goneAfter.set(last, [...(goneAfter.get(last) ?? []), lineage])
    else last = Math.max(-1, ...(lineage?.to ?? []).map((id) => newPlace.get(id) ?? -1))
  }

  const told = new Set<Lineage>()
  const order = [...(goneAfter.get(-1) ?? [])]
  after.forEach(({ clauseId }, at) => {
    const lineage = byNew.get(clauseId)
    if (lineage) order.push(lineage)
    order.push(...(goneAfter.get(at) ?? []))
  })
  return order.flatMap((lineage) => {
    if (told.has(lineage)) return []
    told.add(lineage)
    return [toChange(lineage, old, next)]
  })
}

function toChange(
  { op, changeClass, proposalId, from, to }: Lineage,
  old: readonly PlacedClause[],
  next: readonly PlacedClause[],
): Change {
  return { op, changeClass, proposalId, before: pick(old, from), after: pick(next, to) }
}

function pick(clauses: readonly PlacedClause[], ids: readonly string[]): PlacedClause[] {
  return clauses.filter(({ clauseId }) => ids.includes(clauseId))
}

function readable(clauses: readonly PlacedClause[]): readonly PlacedClause[] {
  const ordered = inReadingOrder(clauses)
  return ordered.status === 'ordered' ? ordered.list : clauses
}
