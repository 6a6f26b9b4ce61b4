import type { ClauseContent } from './clause'

/** Whether readers meet a clause by a number: what is claimed of the described, not what introduces, quotes or explains. */
export function isNumbered({ kind, standing, level }: Pick<ClauseContent, 'kind' | 'standing' | 'level'>): boolean {
  return kind === 'statement' && (standing !== 'context' || level !== null)
}

/**
 * Printed numbers, for clauses in reading order: 1 to n through the whole version, so that "clause 12" needs no section
 * beside it; a clause under a numbered one is 12.1. Sections, quotations, notes and context have none. The number belongs
 * to a version only: the handle is what lasts.
 */
export function numbersOf(clauses: readonly (Omit<ClauseContent, 'text'> & { readonly depth: number })[]): (string | null)[] {
  const open: { depth: number; number: string; parts: number }[] = []
  let roots = 0
  return clauses.map((clause) => {
    while ((open.at(-1)?.depth ?? -1) >= clause.depth) open.pop()
    if (!isNumbered(clause)) return null
    const parent = open.at(-1)
    if (parent) parent.parts += 1
    else roots += 1
    const number = parent ? `${parent.number}.${parent.parts}` : String(roots)
    open.push({ depth: clause.depth, number, parts: 0 })
    return number
  })
}
