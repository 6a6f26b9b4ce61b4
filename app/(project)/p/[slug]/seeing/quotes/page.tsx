import { notFound } from 'next/navigation'
import { PageHead } from '@/app/ui/page-head'
import { cellCodings } from '@/lib/domain/coding/seen/cell-codings'
import { countOf } from '@/lib/domain/coding/seen/counting'
import { mixInWords } from '@/lib/domain/coding/seen/mix-in-words'
import { stanceFaces, stances } from '@/lib/domain/coding/stance'
import { type Asked, enterSeeing } from '../enter-seeing'
import { QuotePage } from '../quote-page'

export const metadata = { title: 'Quotes' }

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Asked> }

const word = (given: string | string[] | undefined) => (typeof given === 'string' ? given : null)

export default async function CellQuotesPage({ params, searchParams }: Props) {
  const asked = await searchParams
  const seeing = await enterSeeing((await params).slug, asked)
  const { work, codes, place, base } = seeing
  const code = codes.find(({ handle }) => handle === word(asked.code))
  const other = codes.find(({ handle }) => handle === word(asked.with))
  if (!code || (word(asked.with) !== null && !other)) notFound()
  const stance = stances.find((one) => one === asked.stance) ?? null
  const found = cellCodings(work.comments, { row: code.id, column: other?.id ?? null, place, stance })
  const ids = found.map(({ id }) => id)
  const commenters = countOf(ids, work.commenterOf)
  const met = place === 'words' ? 'on the same words as' : 'in the same comment as'

  return (
    <div className="page seeing">
      <PageHead
        before="Seeing"
        title={other ? `${code.name}, with ${other.handle} ${other.name}` : code.name}
        lead={`${found.length} of ${work.comments.length} settled comments, by ${commenters} commenters, hold ${code.handle}${other ? ` ${met} ${other.handle}` : ''}${stance ? ` that ${stanceFaces[stance].name}` : ''}.`}
        acts={
          <a className="btn plain" href={other?.kind === 'clause' || !other ? base : `${base}/together`}>
            Back to the picture
          </a>
        }
      />
      <p className="quiet small">Settled codings: {mixInWords(work.mix, work.countable)}.</p>
      <QuotePage
        seeing={seeing}
        found={found}
        after={word(asked.after)}
        path={`${base}/quotes`}
        asked={{ code: code.handle, with: other?.handle ?? null, place: place === 'words' ? null : place, stance }}
      />
    </div>
  )
}
