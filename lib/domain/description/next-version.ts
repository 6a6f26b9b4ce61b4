import { type ApprovedChange, faultIn, type Spot } from './approved-change'
import type { ClauseContent, PlacedClause } from './clause'
import type { Lineage } from './lineage'
import { numbersOf } from './numbering'
import { inReadingOrder, placesOf } from './tree'

export type NextPlacement = ClauseContent & {
  readonly clauseId: string
  readonly parentId: string | null
  readonly position: number
  readonly number: string | null
}

export type NextVersion =
  | { readonly status: 'built'; readonly placements: readonly NextPlacement[]; readonly lineages: readonly Lineage[] }
  | { readonly status: 'refused'; readonly proposalIds: readonly string[]; readonly why: string }

type Coming = ClauseContent & { clauseId: string; depth: number }

/**
 * The next version and what became of each clause, from the approved changes alone. Insertions at one spot keep the order
 * in which they are given; the caller mints their ids. Says which proposals stand in each other's way.
 */
export function lineageFrom(changes: readonly ApprovedChange[], old: readonly PlacedClause[]): NextVersion {
  const ordered = inReadingOrder(old)
  if (ordered.status === 'broken')
    return refuse([], `The tree of the old version is broken at clause ${ordered.clauseId}: ${ordered.why}.`)
  const fault = faultIn(changes, old)
  if (fault) return refuse(fault.proposalIds, fault.why)

  const byClause = new Map(changes.flatMap((change) => (change.op === 'insert' ? [] : [[change.clauseId, change] as const])))
  const inserts = changes.flatMap((change) => (change.op === 'insert' ? [change] : []))
  const next: Coming[] = []
  const put = (spot: (given: Spot) => boolean, depth: number) => {
    for (const { newClauseId, spot: given, clause } of inserts)
      if (spot(given)) next.push({ ...contentOf(clause), clauseId: newClauseId, depth })
  }
  /** Insertions after a clause wait until all that stands under it has been placed. */
  const waiting: { clauseId: string; depth: number }[] = []
  const settle = (depth: number) => {
    for (let last = waiting.at(-1); last && last.depth >= depth; last = waiting.at(-1)) {
      const { clauseId } = last
      put((given) => 'after' in given && given.after === clauseId, last.depth)
      waiting.pop()
    }
  }

  put((given) => 'startOf' in given && given.startOf === null, 0)
  for (const clause of ordered.list) {
    settle(clause.depth)
    const change = byClause.get(clause.clauseId)
    waiting.push(clause)
    if (change?.op === 'retire') continue
    next.push({ ...contentOf(change?.clause ?? clause), clauseId: clause.clauseId, depth: clause.depth })
    put((given) => 'startOf' in given && given.startOf === clause.clauseId, clause.depth + 1)
  }
  settle(0)

  const numbers = numbersOf(next)
  const places = placesOf(
    next,
    next.map(({ clauseId }) => clauseId),
  )
  const placements = places.map((place, at) => ({ ...contentOf(next[at] ?? nothing), ...place, number: numbers[at] ?? null }))
  const numberOf = new Map(placements.map(({ clauseId, number }) => [clauseId, number]))
  return { status: 'built', placements, lineages: [...kept(ordered.list, byClause, numberOf), ...inserts.map(inserted)] }
}

const nothing: ClauseContent = { kind: 'statement', standing: 'context', level: null, text: '' }

function kept(
  old: readonly PlacedClause[],
  byClause: ReadonlyMap<string, Exclude<ApprovedChange, { op: 'insert' }>>,
  numberOf: ReadonlyMap<string, string | null>,
): Lineage[] {
  return old.map((clause) => {
    const { clauseId, number } = clause
    const change = byClause.get(clauseId)
    const from = [clauseId]
    if (!change) {
      const op = numberOf.get(clauseId) === number ? 'keep' : 'renumber'
      return { op, changeClass: null, proposalId: null, from, to: from }
    }
    const changeClass = change.op === 'edit' && !isReclassified(clause, change.clause) ? change.changeClass : 'substantive'
    return { op: change.op, changeClass, proposalId: change.proposalId, from, to: change.op === 'retire' ? [] : from }
  })
}

/** Another standing, level or kind changes what a clause claims, whatever the proposal called it. */
function isReclassified(before: ClauseContent, after: ClauseContent): boolean {
  return before.kind !== after.kind || before.standing !== after.standing || before.level !== after.level
}

function inserted({ newClauseId, proposalId }: { newClauseId: string; proposalId: string }): Lineage {
  return { op: 'insert', changeClass: 'substantive', proposalId, from: [], to: [newClauseId] }
}

function contentOf({ kind, standing, level, text }: ClauseContent): ClauseContent {
  return { kind, standing, level, text }
}

function refuse(proposalIds: readonly string[], why: string): NextVersion {
  return { status: 'refused', proposalIds, why }
}
