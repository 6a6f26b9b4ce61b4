import Link from 'next/link'
import { redirect } from 'next/navigation'
import { Empty } from '@/app/ui/empty'
import { Field } from '@/app/ui/field'
import { PageHead } from '@/app/ui/page-head'
import { findById, findWords, type Hit } from '@/lib/queries/find'
import { enter } from '@/lib/server/gate'
import { finding } from './finding'

export const metadata = { title: 'Find' }

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ q?: string | string[] }> }

export default async function FindPage({ params, searchParams }: Props) {
  const member = await enter((await params).slug, [...finding])
  const { q } = await searchParams
  const query = (Array.isArray(q) ? q[0] : q)?.slice(0, 200).trim() ?? ''
  if (query !== '' && (await findById(member, query)).status !== 'nothing')
    redirect(`/p/${member.slug}/find/${encodeURIComponent(query)}`)
  const hits = await findWords(member, query)
  const kinds = [...new Set(hits.map(({ kind }) => kind))]

  return (
    <div className="page">
      <PageHead
        title={query ? `“${query}”` : 'Find'}
        lead={
          query
            ? hits.length === 0
              ? 'Nothing that you may read holds these words.'
              : `${hits.length} ${hits.length === 1 ? 'place' : 'places'}, at most twenty of a kind.`
            : undefined
        }
      />
      <form className="form" action={`/p/${member.slug}/find`}>
        <Field
          name="q"
          label="Words, a handle, or a copied id"
          defaultValue={query}
          autoComplete="off"
          help="A handle is C-041, K-07, T-12, TH-1, RQ-3 or PR-2; an id is C-041:12-57@r1 for words or A-2-T12 for a number."
        />
        <p className="acts">
          <button type="submit" className="btn main">
            Find
          </button>
        </p>
      </form>
      {query && hits.length === 0 && (
        <Empty title="Nothing found">
          Try fewer letters. Comments are found when they are admitted and may be studied, and by their words as the team reads
          them.
        </Empty>
      )}
      {kinds.map((kind) => (
        <section key={kind}>
          <h2>{kind}</h2>
          <ul className="lines">
            {hits
              .filter((hit) => hit.kind === kind)
              .map((hit) => (
                <HitLine key={hit.handle} hit={hit} query={query} base={`/p/${member.slug}`} />
              ))}
          </ul>
        </section>
      ))}
    </div>
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
