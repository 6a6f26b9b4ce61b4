import Link from 'next/link'
import { CodeName } from '@/app/ui/code-name'
import { Empty } from '@/app/ui/empty'
import { PageHead } from '@/app/ui/page-head'
import { codingsOfCode } from '@/lib/queries/codings-of-code'
import { moveCodings } from '../../actions'
import { enterCode } from '../code-asked'
import { CodingChooser } from './coding-chooser'

export const metadata = { title: 'Codings of a code' }

type Props = {
  params: Promise<{ slug: string; handle: string }>
  searchParams: Promise<{ q?: string | string[]; page?: string | string[] }>
}

export default async function CodingsPage({ params, searchParams }: Props) {
  const { member, code, others, isInUse, canChange: canMove, base } = await enterCode(params)
  const asked = await searchParams
  const words = typeof asked.q === 'string' ? asked.q.slice(0, 200).trim() : ''
  const page = Math.max(1, Number.parseInt(String(asked.page), 10) || 1)
  const { codings, found, all } = await codingsOfCode(member, code.id, { words, page })
  const pages = Math.max(1, Math.ceil(found.length / 50))
  const at = (nth: number) => `?${new URLSearchParams({ ...(words && { q: words }), page: String(nth) })}`

  return (
    <div className="page text">
      <PageHead
        before={<Link href={`${base}?code=${code.handle}`}>Codebook</Link>}
        title={<CodeName {...code} retired={!isInUse} />}
        lead={
          canMove
            ? 'Its settled codings in their context. Choose some and let them count as another code, or as a new one split off. What coders gave stays as they gave it, and it can be undone.'
            : 'Its settled codings in their context.'
        }
      />
      {all === 0 ? (
        <Empty title="Nothing settled bears this code">Codings appear here once their round is locked and settled.</Empty>
      ) : (
        <>
          <search>
            <form method="get" className="acts">
              <input
                type="search"
                name="q"
                defaultValue={words}
                className="field"
                placeholder="Words of the comments"
                aria-label="Find codings by words of their comments"
              />
              <button type="submit" className="btn">
                Find
              </button>
              <span className="small quiet">
                {words ? `${found.length} of ${all}` : all} {all === 1 ? 'coding' : 'codings'}
              </span>
            </form>
          </search>
          {canMove && codings.some(({ isRedefined }) => isRedefined) && (
            <p className="small">
              <Link href={`${base}/${code.handle}/recode`}>Look again at those whose definition changed</Link>
            </p>
          )}
          <CodingChooser
            key={`${words} ${page}`}
            codings={codings}
            found={found.length > codings.length && found.length <= 2000 ? found : null}
            code={{ id: code.id, name: code.name, parentId: code.parentId }}
            others={others.map(({ id, name }) => ({ id, name }))}
            project={member.slug}
            action={canMove ? moveCodings : null}
          />
          {pages > 1 && (
            <nav className="acts" aria-label="Pages">
              {page > 1 && <Link href={at(page - 1)}>Earlier</Link>}
              <span className="small quiet">
                Page {page} of {pages}
              </span>
              {page < pages && <Link href={at(page + 1)}>Later</Link>}
            </nav>
          )}
        </>
      )}
    </div>
  )
}
