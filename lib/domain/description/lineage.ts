export const lineageOps = [
  'keep',
  'edit',
  'split',
  'merge',
  'move',
  'renumber',
  'reclassify',
  'insert',
  'retire',
  'reinstate',
] as const
export const changeClasses = ['editorial', 'substantive'] as const

export type LineageOp = (typeof lineageOps)[number]
export type ChangeClass = (typeof changeClasses)[number]

/** What became of clauses from one version to the next: `from` are clause ids of the old version, `to` of the new one. */
export type Lineage = {
  readonly op: LineageOp
  readonly changeClass: ChangeClass | null
  readonly proposalId: string | null
  readonly from: readonly string[]
  readonly to: readonly string[]
}

export type Gap = {
  readonly why: 'no-source-operation' | 'no-target-operation' | 'two-operations' | 'not-in-version' | 'wrong-ends'
  readonly side: 'old' | 'new'
  readonly clauseId: string
  readonly op: LineageOp | null
}

type Identified = { readonly clauseId: string }

/**
 * Total accounting: every clause of the old version is the source of exactly one operation, every clause of the new one the
 * target of exactly one, and each operation has the ends that its name asks for. No gaps, no answer: the list is empty.
 */
export function accountFor(before: readonly Identified[], after: readonly Identified[], lineages: readonly Lineage[]): Gap[] {
  const ends = lineages.flatMap((lineage) => (hasRightEnds(lineage) ? [] : [wrongEnds(lineage)]))
  return [...ends, ...gapsOn('old', before, lineages), ...gapsOn('new', after, lineages)]
}

function gapsOn(side: 'old' | 'new', clauses: readonly Identified[], lineages: readonly Lineage[]): Gap[] {
  const times = new Map(clauses.map(({ clauseId }) => [clauseId, 0]))
  const gaps: Gap[] = []
  for (const { op, from, to } of lineages) {
    for (const clauseId of side === 'old' ? from : to) {
      const count = times.get(clauseId)
      if (count === undefined) gaps.push({ why: 'not-in-version', side, clauseId, op })
      else if (count === 1) gaps.push({ why: 'two-operations', side, clauseId, op })
      if (count !== undefined) times.set(clauseId, count + 1)
    }
  }
  for (const [clauseId, count] of times) {
    if (count === 0) gaps.push({ why: side === 'old' ? 'no-source-operation' : 'no-target-operation', side, clauseId, op: null })
  }
  return gaps
}

/** Edits, moves and renumberings keep the clause; split and merge retire their sources and make new ones. */
export function hasRightEnds({ op, from, to }: Lineage): boolean {
  switch (op) {
    case 'keep':
    case 'edit':
    case 'move':
    case 'renumber':
    case 'reclassify':
      return from.length === 1 && to.length === 1 && from[0] === to[0]
    case 'split':
      return from.length === 1 && to.length >= 2 && !to.some((id) => from.includes(id))
    case 'merge':
      return from.length >= 2 && to.length === 1 && !to.some((id) => from.includes(id))
    case 'insert':
    case 'reinstate':
      return from.length === 0 && to.length === 1
    case 'retire':
      return from.length === 1 && to.length === 0
  }
}

function wrongEnds({ op, from, to }: Lineage): Gap {
  const [clauseId] = [...from, ...to]
  return { why: 'wrong-ends', side: from.length > 0 ? 'old' : 'new', clauseId: clauseId ?? '', op }
}
