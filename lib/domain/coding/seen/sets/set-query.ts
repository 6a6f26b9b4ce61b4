import type { Stance } from '@/lib/domain/coding/stance'

/**
 * Which comments a set holds, and by which of their codings. `all`, `any` and `not` ask of a whole comment; `with` asks for words that
 * every part covers, `without` for codings of its first part that share no word with any of its second.
 */
export type SetQuery =
  | { readonly kind: 'code'; readonly codeId: string; readonly stance: Stance | null }
  | { readonly kind: 'set'; readonly setId: string }
  | { readonly kind: 'all' | 'any' | 'with'; readonly of: readonly SetQuery[] }
  | { readonly kind: 'without'; readonly of: readonly [SetQuery, SetQuery] }
  | { readonly kind: 'not'; readonly of: readonly [SetQuery] }

/** Sets that the query names itself. */
export function setsIn(query: SetQuery): string[] {
  if (query.kind === 'set') return [query.setId]
  return query.kind === 'code' ? [] : query.of.flatMap(setsIn)
}

export function codesIn(query: SetQuery): string[] {
  if (query.kind === 'code') return [query.codeId]
  return query.kind === 'set' ? [] : query.of.flatMap(codesIn)
}

/** Whether a query would come to rest on the set `id` by way of the sets that it names; a set that is not there leads nowhere. */
export function leadsTo(query: SetQuery, id: string, sets: ReadonlyMap<string, SetQuery>): boolean {
  const seen = new Set<string>()
  const waiting = setsIn(query)
  for (const next of waiting) {
    if (next === id) return true
    const named = sets.get(next)
    if (!named || seen.has(next)) continue
    seen.add(next)
    waiting.push(...setsIn(named))
  }
  return false
}

/** The same query of the codes that `codeOf` gives for those it names. */
export function withCodes(query: SetQuery, codeOf: (id: string) => string): SetQuery {
  const inner = (part: SetQuery) => withCodes(part, codeOf)
  switch (query.kind) {
    case 'code':
      return { ...query, codeId: codeOf(query.codeId) }
    case 'set':
      return query
    case 'not':
      return { kind: 'not', of: [inner(query.of[0])] }
    case 'without':
      return { kind: 'without', of: [inner(query.of[0]), inner(query.of[1])] }
    default:
      return { ...query, of: query.of.map(inner) }
  }
}
