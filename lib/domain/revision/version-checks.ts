import type { PlacedClause } from '@/lib/domain/description/clause'
import { accountFor, type Gap, type Lineage } from '@/lib/domain/description/lineage'
import { inReadingOrder } from '@/lib/domain/description/tree'
import { error, type Finding, warning } from './finding'

/** `old` is null for a first version: then there is nothing to account for. */
export type VersionData = {
  readonly handle: string
  readonly old: readonly PlacedClause[] | null
  readonly next: readonly PlacedClause[]
  readonly lineages: readonly Lineage[]
  readonly published: readonly { readonly handle: string; readonly stored: string; readonly computed: string }[]
}

/** Whether a version is a tree without doubles, accounts for every clause, and leaves what is published as it was. */
export function checkVersion(data: VersionData): Finding[] {
  return [...doubles(data), ...gaps(data), ...edited(data), ...unsaidChanges(data)]
}

function doubles({ handle, next }: VersionData): Finding[] {
  const ordered = inReadingOrder(next)
  const handles = next.map((clause) => clause.handle)
  const twice = [...new Set(handles.filter((one, at) => handles.indexOf(one) !== at))]
  return [
    ...twice.map((one) =>
      error('duplicate-in-version', one, `The handle ${one} stands twice in the version. Keep one of the two clauses.`),
    ),
    ...(ordered.status === 'broken'
      ? [
          error(
            'broken-tree',
            nameOf(ordered.clauseId, next) ?? handle,
            `The order of the clauses is broken here (${ordered.why}). Place the clause again.`,
          ),
        ]
      : []),
  ]
}

function gaps({ old, next, lineages, handle }: VersionData): Finding[] {
  if (old === null) return []
  return accountFor(old, next, lineages).map((gap) => {
    const name = nameOf(gap.clauseId, gap.side === 'old' ? old : next) ?? handle
    return error(codeOf(gap), name, sentenceOf(gap, name))
  })
}

function codeOf({ why }: Gap): string {
  if (why === 'wrong-ends') return 'wrong-ends'
  return why === 'not-in-version' ? 'lineage-leaves-versions' : 'not-accounted-for'
}

function sentenceOf({ why, side, op }: Gap, name: string): string {
  switch (why) {
    case 'no-source-operation':
      return `Nothing says what became of clause ${name} of the old version.`
    case 'no-target-operation':
      return `Nothing says where clause ${name} of the new version comes from.`
    case 'two-operations':
      return `Two operations claim clause ${name} of the ${side} version. Only one can be right.`
    case 'not-in-version':
      return `The operation ${op ?? ''} names a clause that the ${side} version does not have.`
    case 'wrong-ends':
      return `The operation ${op ?? ''} at ${name} has the wrong number of clauses on one side, or changes the clause's identity.`
  }
}

function edited({ published }: VersionData): Finding[] {
  return published
    .filter(({ stored, computed }) => stored !== computed)
    .map(({ handle }) =>
      error(
        'published-version-edited',
        handle,
        `${handle} is published, but its text is not the one that was frozen. Restore it from a backup.`,
      ),
    )
}

/** Text, standing or level that changed under an operation which says it did not. */
function unsaidChanges({ old, next, lineages }: VersionData): Finding[] {
  const before = new Map(old?.map((clause) => [clause.clauseId, clause]))
  const after = new Map(next.map((clause) => [clause.clauseId, clause]))
  return lineages.flatMap(({ op, from, to }) => {
    const [was, is] = [before.get(from[0] ?? ''), after.get(to[0] ?? '')]
    if (!was || !is || !['keep', 'move', 'renumber'].includes(op) || was.fingerprint === is.fingerprint) return []
    return [warning('changed-unsaid', is.handle, `Clause ${is.handle} is called unchanged (${op}), but its content differs.`)]
  })
}

function nameOf(clauseId: string, clauses: readonly PlacedClause[]): string | null {
  return clauses.find((clause) => clause.clauseId === clauseId)?.handle ?? null
}
