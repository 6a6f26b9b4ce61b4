import type { Stance } from '@/lib/domain/coding/stance'
import type { Span } from '@/lib/domain/span/span'

/** A settled coding as views count it: half-open UTF-16 offsets into the comment's anonymised text. */
export type SeenCoding = Span & { readonly id: string; readonly codeId: string; readonly stance: Stance }

/** A comment that is settled, with nothing on it where its coders agreed that nothing is there. */
export type SeenComment = { readonly id: string; readonly codings: readonly SeenCoding[] }

/** What is counted as one: comments, their writers, or near copies of each other. */
export const countings = ['comment', 'commenter', 'cluster'] as const
export type Counting = (typeof countings)[number]

/** What a comment is counted as: two comments with the same key are one. */
export type KeyOf = (commentId: string) => string

export const countingNames: Record<Counting, { readonly one: string; readonly many: string }> = {
  comment: { one: 'comment', many: 'comments' },
  commenter: { one: 'commenter', many: 'commenters' },
  cluster: { one: 'comment, near copies once', many: 'comments, near copies once' },
}

/** The counting that an address names; the usual one when it names none. */
export function countingOf(named: unknown, usual: Counting = 'comment'): Counting {
  return countings.find((one) => one === named) ?? usual
}

export function countOf(comments: Iterable<string>, keyOf: KeyOf): number {
  const keys = new Set<string>()
  for (const id of comments) keys.add(keyOf(id))
  return keys.size
}

/** How many hold each code; a code that nothing holds is not in it. */
export function countByCode(comments: readonly SeenComment[], keyOf: KeyOf): ReadonlyMap<string, number> {
  const keys = new Map<string, Set<string>>()
  for (const { id, codings } of comments)
    for (const { codeId } of codings) {
      const of = keys.get(codeId)
      if (of) of.add(keyOf(id))
      else keys.set(codeId, new Set([keyOf(id)]))
    }
  return new Map([...keys].map(([code, of]) => [code, of.size]))
}
