import { inOrder, overlaps } from '@/lib/domain/span/span'
import type { CellComment } from '../cell-codings'
import type { SeenCoding, SeenComment } from '../counting'
import type { SetQuery } from './set-query'

/** What a query makes of one comment; null when the comment is not in it. What is in it for what it lacks has no codings. */
type Found = readonly SeenCoding[] | null

/**
 * The comments of a set in their order, each with the codings by which it is in it and, beside them, the others on the same words.
 * A set that is named and not there holds nothing.
 */
export function findSet(comments: readonly SeenComment[], query: SetQuery, sets: ReadonlyMap<string, SetQuery>): CellComment[] {
  return comments.flatMap((comment) => {
    const found = findIn(comment, query, sets, [])
    if (!found) return []
    const chosen = new Set(found)
    const codings = comment.codings.filter((one) => chosen.has(one))
    const beside = comment.codings.filter((one) => !chosen.has(one) && codings.some((other) => overlaps(one, other)))
    return [{ id: comment.id, codings, beside }]
  })
}

function findIn(comment: SeenComment, query: SetQuery, sets: ReadonlyMap<string, SetQuery>, within: readonly string[]): Found {
  const find = (part: SetQuery) => findIn(comment, part, sets, within)
  switch (query.kind) {
    case 'code': {
      const { codeId, stance } = query
      return orNull(comment.codings.filter((one) => one.codeId === codeId && (stance === null || one.stance === stance)))
    }
    case 'set': {
      const named = sets.get(query.setId)
      // Circles are refused when a set is kept; one that is there all the same holds nothing.
      if (!named || within.includes(query.setId)) return null
      return findIn(comment, named, sets, [...within, query.setId])
    }
    case 'all': {
      const parts = query.of.map(find)
      return parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? [])
    }
    case 'any': {
      const parts = query.of.map(find)
      return parts.every((part) => part === null) ? null : parts.flatMap((part) => part ?? [])
    }
    case 'not':
      return find(query.of[0]) === null ? [] : null
    case 'with':
      return orNull(onSharedWords(query.of.map((part) => find(part) ?? [])))
    case 'without': {
      const [first, second] = query.of.map((part) => find(part) ?? [])
      return orNull((first ?? []).filter((one) => !second?.some((other) => overlaps(one, other))))
    }
    default:
      return query satisfies never
  }
}

const orNull = (codings: readonly SeenCoding[]): Found => (codings.length === 0 ? null : codings)

/** The codings that cover some position which every part covers. */
function onSharedWords(parts: readonly (readonly SeenCoding[])[]): SeenCoding[] {
  const all = [...new Set(parts.flat())].toSorted(inOrder)
  // Where something begins that all share, one of them begins.
  const shared = all.map(({ start }) => start).filter((at) => parts.every((part) => part.some((one) => covers(one, at))))
  return all.filter((one) => shared.some((at) => covers(one, at)))
}

const covers = ({ start, end }: SeenCoding, at: number) => start <= at && at < end
