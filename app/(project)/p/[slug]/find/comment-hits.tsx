import Link from 'next/link'
import { glimpse, hitsIn, wordsToStem } from '@/lib/domain/comment/find-hits'
import type { FindTerm } from '@/lib/domain/comment/find-query'
import { type FoundPage, mostCounted } from '@/lib/queries/find-comments'
import { sameStems } from '@/lib/queries/find-words'
import { writePlace } from './asked'

type Props = {
  page: FoundPage
  terms: readonly FindTerm[]
  query: string
  base: string
  isFirst: boolean
}

/** Found comments with the words around their hits. */
export async function CommentHits({ page, terms, query, base, isFirst }: Props) {
  const stems = await sameStems(terms, [...new Set(page.comments.flatMap(({ text }) => wordsToStem(text)))])
  const count = page.count > mostCounted ? `${mostCounted.toLocaleString('en')}+` : String(page.count)
  const address = `${base}/find?q=${encodeURIComponent(query)}`
  return (
    <section aria-labelledby="found-comments">
      <h2 id="found-comments">
        Comments <span className="count">{count}</span>
      </h2>
      <ul className="lines">
        {page.comments.map(({ id, handle, text }) => {
          const { before, runs, after } = glimpse(text, hitsIn(text, terms, stems))
          return (
            <li key={id}>
              <span dir="auto">
                {before && '… '}
                {runs.map(({ words, isHit }, nth) =>
                  // biome-ignore lint/suspicious/noArrayIndexKey: runs of one frozen text never change places
                  isHit ? <mark key={nth}>{words}</mark> : <span key={nth}>{words}</span>,
                )}
                {after && ' …'}
              </span>
              <Link href={`${base}/find/${handle}`} prefetch={false}>
                {handle}
              </Link>
            </li>
          )
        })}
      </ul>
      <p className="acts">
        {!isFirst && (
          <Link href={address} className="btn plain" prefetch={false}>
            First page
          </Link>
        )}
        {page.next && (
          <Link href={`${address}&after=${encodeURIComponent(writePlace(page.next))}`} className="btn" prefetch={false}>
            Next page
          </Link>
        )}
      </p>
    </section>
  )
}
