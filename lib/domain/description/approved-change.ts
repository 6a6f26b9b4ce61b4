import type { ClauseContent, PlacedClause } from './clause'
import type { ChangeClass } from './lineage'

export type Spot = { readonly after: string } | { readonly startOf: string | null }

/** A change that the team approved. `clause` is what the text says afterwards. */
export type ApprovedChange = { readonly proposalId: string; readonly changeClass: ChangeClass } & (
  | { readonly op: 'edit' | 'reclassify'; readonly clauseId: string; readonly clause: ClauseContent }
  | { readonly op: 'retire'; readonly clauseId: string }
  | { readonly op: 'insert'; readonly newClauseId: string; readonly spot: Spot; readonly clause: ClauseContent }
)

export type Fault = { readonly proposalIds: readonly string[]; readonly why: string }

/** The first reason why approved changes cannot be applied to a version together, with the proposals that it concerns. */
export function faultIn(changes: readonly ApprovedChange[], old: readonly PlacedClause[]): Fault | null {
  const known = new Map(old.map((clause) => [clause.clauseId, clause]))
  const retiring = new Map(
    changes.flatMap((change) => (change.op === 'retire' ? [[change.clauseId, change.proposalId] as const] : [])),
  )
  const taken = new Map<string, string>()
  for (const change of changes) {
    const id = change.op === 'insert' ? change.newClauseId : change.clauseId
    const why = change.op === 'insert' ? faultOfInsert(change.spot, known, retiring) : faultOfChange(change, known)
    if (why !== null) return { proposalIds: [change.proposalId], why }

    const other = taken.get(id)
    if (other !== undefined) {
      const why = `Both change clause ${known.get(id)?.handle ?? id}. Approve one of them, or join them in one proposal.`
      return { proposalIds: [other, change.proposalId], why }
    }
    taken.set(id, change.proposalId)
  }
  return orphanLeftBy(retiring, known)
}

function faultOfInsert(
  spot: Spot,
  known: ReadonlyMap<string, PlacedClause>,
  retiring: ReadonlyMap<string, string>,
): string | null {
  const at = 'after' in spot ? spot.after : spot.startOf
  if (at === null) return null
  const beside = known.get(at)
  if (!beside) return 'The clause beside which it inserts is not in the current version.'
  const section = 'after' in spot ? beside.parentId : at
  return section !== null && retiring.has(section) ? 'It inserts under a clause that another approved proposal retires.' : null
}

function faultOfChange(
  change: Exclude<ApprovedChange, { op: 'insert' }>,
  known: ReadonlyMap<string, PlacedClause>,
): string | null {
  const clause = known.get(change.clauseId)
  if (!clause) return 'The clause it changes is not in the current version.'
  if (change.op === 'retire' || clause.kind !== 'quotation' || change.clause.text === clause.text) return null
  return `Clause ${clause.handle} is a quotation: its words are never edited. Retire it and insert another one.`
}

function orphanLeftBy(retiring: ReadonlyMap<string, string>, known: ReadonlyMap<string, PlacedClause>): Fault | null {
  for (const clause of known.values()) {
    const by = clause.parentId === null ? undefined : retiring.get(clause.parentId)
    if (by === undefined || retiring.has(clause.clauseId)) continue
    const parent = known.get(clause.parentId ?? '')
    return {
      proposalIds: [by],
      why: `Clause ${parent?.handle ?? ''} still has ${clause.handle} under it. Retire that one too, or move it first.`,
    }
  }
  return null
}
