import type { BothCounts } from '@/lib/domain/comment/near-copies/counts'

type Counted = { readonly id: string; readonly commenter: string }
type Settled = {
  readonly commentId: string
  readonly provenance: { readonly from: string }
  readonly codings: readonly { readonly codeId: string }[]
}

/**
 * How many speak of each code, from the settled codings, each number beside what it is a share of: comments, near copies as one,
 * commenters. The first row counts all comments that were coded and settled.
 */
export function codeCounts(
  comments: readonly Counted[],
  codes: readonly { readonly id: string; readonly handle: string }[],
  settled: readonly Settled[],
  count: (comments: Iterable<string>) => BothCounts,
): readonly (readonly (string | number | null)[])[] {
  const commenterOf = new Map(comments.map(({ id, commenter }) => [id, commenter]))
  const known = settled.filter(({ commentId, provenance }) => commenterOf.has(commentId) && provenance.from !== 'nothing-yet')
  const holds = new Map<string, Set<string>>()
  for (const { commentId, codings } of known)
    for (const { codeId } of codings) holds.set(codeId, (holds.get(codeId) ?? new Set()).add(commentId))

  const numbers = (ids: readonly string[]) => {
    const { comments: all, once } = count(ids)
    return [all, once, new Set(ids.map((id) => commenterOf.get(id))).size]
  }
  const of = numbers([...commenterOf.keys()])
  return [
    ['all', ...numbers(known.map(({ commentId }) => commentId)), ...of],
    ...codes.map(({ id, handle }) => [handle, ...numbers([...(holds.get(id) ?? [])]), ...of]),
  ]
}
