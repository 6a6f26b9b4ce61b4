import type { ReactNode } from 'react'
import { countOf } from '@/lib/domain/coding/seen/counting'
import { findSet } from '@/lib/domain/coding/seen/sets/find-set'
import type { SetQuery } from '@/lib/domain/coding/seen/sets/set-query'
import type { Seeing } from '../enter-seeing'
import { QuotePage } from '../quote-page'

type Props = {
  seeing: Seeing
  query: SetQuery
  queries: ReadonlyMap<string, SetQuery>
  after: string | null
  /** This page's address, and what it holds besides the place to go on from. */
  path: string
  asked: Readonly<Record<string, string | null>>
  /** What stands between the count and the quotes. */
  children?: ReactNode
}

/** What a query finds: how many of how many, then the comments with the quotes by which they are in it. */
export function SetResult({ seeing, query, queries, after, path, asked, children }: Props) {
  const found = findSet(seeing.work.comments, query, queries)
  return (
    <>
      <p>
        <b>{countsInWords(seeing, found)}</b>
      </p>
      {children}
      {found.length > 0 && <QuotePage {...{ seeing, found, after, path, asked }} />}
    </>
  )
}

export function countsInWords({ work, keyOf, noun }: Seeing, found: readonly { readonly id: string }[]): string {
  const ids = found.map(({ id }) => id)
  const all = countOf(
    work.comments.map(({ id }) => id),
    keyOf,
  )
  const commenters = countOf(ids, work.commenterOf)
  if (ids.length === 0) return `None of ${all} settled ${noun.many}.`
  return `${countOf(ids, keyOf)} of ${all} settled ${noun.many}, by ${commenters} ${commenters === 1 ? 'commenter' : 'commenters'}.`
}
