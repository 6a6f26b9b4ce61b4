type Placed = { readonly clauseId: string; readonly parentId: string | null; readonly position: number }

/** Where a clause would go: under which clause, and at which place among its new siblings without itself. */
export type Destination = { readonly parentId: string | null; readonly position: number }

/** The four steps an editor takes with a clause; null where there is nowhere to go. */
export type Moves = Readonly<Record<'up' | 'down' | 'nest' | 'out', Destination | null>>

export function movesOf(clauses: readonly Placed[]): ReadonlyMap<string, Moves> {
  const byId = new Map(clauses.map((clause) => [clause.clauseId, clause]))
  const children = new Map<string | null, Placed[]>()
  for (const clause of clauses) children.set(clause.parentId, [...(children.get(clause.parentId) ?? []), clause])
  for (const siblings of children.values()) siblings.sort((one, other) => one.position - other.position)

  return new Map(
    clauses.map((clause) => {
      const { clauseId, parentId } = clause
      const siblings = children.get(parentId) ?? []
      const at = siblings.indexOf(clause)
      const before = siblings[at - 1]
      const parent = parentId === null ? undefined : byId.get(parentId)
      const uncles = parent ? (children.get(parent.parentId) ?? []) : []
      return [
        clauseId,
        {
          up: before ? { parentId, position: at - 1 } : null,
          down: siblings[at + 1] ? { parentId, position: at + 1 } : null,
          nest: before ? { parentId: before.clauseId, position: children.get(before.clauseId)?.length ?? 0 } : null,
          out: parent ? { parentId: parent.parentId, position: uncles.indexOf(parent) + 1 } : null,
        },
      ]
    }),
  )
}
