import Link from 'next/link'
import { redirect } from 'next/navigation'
import { Fragment } from 'react'
import { Empty } from '@/app/ui/empty'
import { Field } from '@/app/ui/field'
import { PageHead } from '@/app/ui/page-head'
import { StatusLine } from '@/app/ui/status-line'
import { type FindQuery, isEmptyFind, readFind } from '@/lib/domain/comment/find-query'
import { formatHandle, parseHandle } from '@/lib/domain/project/handle'
import { findById, findWords, type Hit } from '@/lib/queries/find'
import { findComments } from '@/lib/queries/find-comments'
import { enter } from '@/lib/server/gate'
import { admit } from '@/lib/server/member'
import { type Asked, one, readPlace } from './asked'
import { CodeHits } from './code-hits'
import { CommentHits } from './comment-hits'
import { finding } from './finding'

export const metadata = { title: 'Find' }

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Asked> }

export default async function FindPage({ params, searchParams }: Props) {
  const member = await enter((await params).slug, [...finding])
  const asked = await searchParams
  const query = one(asked.q).slice(0, 400).trim()
  if (query !== '' && (await findById(member, query)).status !== 'nothing')
    redirect(`/p/${member.slug}/find/${encodeURIComponent(query)}`)

  const wanted = readFind(query)
  const after = readPlace(one(asked.after))
  const page = await findComments(member, wanted, after)
  // Codings and attributes belong to comments alone, so what asks for them is looked for in nothing else.
  const elsewhere = wanted.filters.length === 0 && after === null ? wanted.terms.filter(({ not }) => !not) : []
  const hits = await findWords(member, elsewhere.map(({ words }) => words).join(' '))
  const kinds = [...new Set(hits.map(({ kind }) => kind))]
  const isNothing = page.comments.length + hits.length === 0

  return (
    <div className="page">
      <PageHead
        title={query ? `“${query}”` : 'Find'}
        lead={query && isNothing ? 'Nothing that you may read holds these words.' : undefined}
      />
      <form className="form" action={`/p/${member.slug}/find`}>
        <Field
          name="q"
          label="Words, a handle, or a copied id"
          defaultValue={query}
          autoComplete="off"
          help="Words are found in any ending; =word exactly, word* as a beginning, “several words” in a row, -word not. A handle is C-041 or K-07, an id C-041:12-57@r1 or A-2-T12."
        />
        <p className="acts">
          <button type="submit" className="btn main">
            Find
          </button>
        </p>
      </form>
      <details>
        <summary>Ask for codings, clauses and commenters</summary>
        <dl className="pairs">
          {operators.map(([sign, says]) => (
            <Fragment key={sign}>
              <dt>
                <code>{sign}</code>
              </dt>
              <dd>{says}</dd>
            </Fragment>
          ))}
        </dl>
      </details>
      {page.puzzles.map((puzzle) => (
        <StatusLine key={puzzle} tone="caution">
          {puzzle}
        </StatusLine>
      ))}
      {query && isNothing && (
        <Empty title="Nothing found">
          Try fewer words, or the beginning of one with a star. Comments are found when they are admitted and may be studied, and
          by their words as the team reads them; codings of an open round are found by their own coder alone.
        </Empty>
      )}
      {page.comments.length > 0 && (
        <CommentHits page={page} terms={wanted.terms} query={query} base={`/p/${member.slug}`} isFirst={after === null} />
      )}
      {!isEmptyFind(wanted) && page.comments.length > 0 && member.may('coding.read-own') && (
        <CodeHits member={admit(member, [...finding, 'coding.read-own'])} wanted={wanted} asked={asked} />
      )}
      {member.may('codebook.edit') && <MoveFound wanted={wanted} base={`/p/${member.slug}`} />}
      {kinds.map((kind) => (
        <section key={kind}>
          <h2>{kind}</h2>
          <ul className="lines">
            {hits
              .filter((hit) => hit.kind === kind)
              .map((hit) => (
                <HitLine key={hit.path} hit={hit} query={query} base={`/p/${member.slug}`} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

const operators = [
  ['code:T-12', 'coded with this code; a name in quotation marks does too'],
  ['clause:K-07', 'aimed at this clause, or coded with it'],
  ['coder:me', 'coded by you; the beginning of a name for another coder, once the round is locked'],
  ['round:2', 'given out in this round'],
  ['attr:job=librarian', 'what the commenter said of themselves'],
  ['-code:T-12', 'a minus before anything means not'],
] as const

/** Where an editor lets the found codings of one code count as another. */
function MoveFound({ wanted: { terms, filters }, base }: { wanted: FindQuery; base: string }) {
  const [code, ...others] = filters.filter(({ key, not }) => key === 'code' && !not)
  const handle = code && others.length === 0 ? parseHandle(code.value.toUpperCase()) : null
  if (!code || handle?.kind !== 'code') return null
  const words = terms.filter(({ not }) => !not).map((term) => term.words)
  const query = words.length === 0 ? '' : `?q=${encodeURIComponent(words.join(' '))}`
  return (
    <p className="acts">
      <Link className="btn" href={`${base}/codebook/${formatHandle('code', handle.number)}/codings${query}`} prefetch={false}>
        Move its codings to another code
      </Link>
    </p>
  )
}

function HitLine({ hit, query, base }: { hit: Hit; query: string; base: string }) {
  const at = hit.words.toLowerCase().indexOf(query.toLowerCase())
  return (
    <li>
      <span dir="auto">
        {at < 0 ? (
          hit.words
        ) : (
          <>
            {hit.words.slice(0, at)}
            <mark>{hit.words.slice(at, at + query.length)}</mark>
            {hit.words.slice(at + query.length)}
          </>
        )}
      </span>
      <Link href={`${base}${hit.path}`} prefetch={false}>
        {hit.handle}
      </Link>
    </li>
  )
}
