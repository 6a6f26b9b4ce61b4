import { Empty } from '@/app/ui/empty'
import { LinkButton } from '@/app/ui/link-button'
import { LookWhenTold } from '@/app/ui/look-when-told'
import { PageHead } from '@/app/ui/page-head'
import { quoteBasket } from '@/lib/queries/quotes'
import { enter } from '@/lib/server/gate'
import { checkParaphrase, removeParaphrase, restoreParaphrase, writeParaphrase } from '../themes/actions'
import { BasketEntry } from './basket-entry'
import { BasketList } from './basket-list'

export const metadata = { title: 'Quotes' }

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export default async function QuotesPage({ params, searchParams }: Props) {
  const member = await enter((await params).slug, ['project.read', 'comment.read'])
  const { after } = await searchParams
  const from = typeof after === 'string' && uuid.test(after) ? after : undefined
  const { quotes, next } = await quoteBasket(member, from)
  const base = `/p/${member.slug}/quotes`
  const retelling = member.may('quote.retell')
    ? {
        ...{ write: writeParaphrase, check: checkParaphrase, memberId: member.memberId },
        ...{ remove: removeParaphrase, restore: restoreParaphrase },
      }
    : null

  return (
    <div className="page text">
      <PageHead
        title="Quotes"
        lead="Passages that coders marked as worth quoting, each with why. What was marked in an open round is seen by its coder alone until the round is locked."
      />
      <LookWhenTold project={member.slug} memberId={member.memberId} />
      {quotes.length === 0 && (
        <Empty title={from ? 'No earlier passage' : 'The basket is empty'}>
          At the coding desk the key i marks the selected words, or the coding at hand, as quotable, with one line why. They lie
          here once their round is locked, with the codes that count on them and whether their commenter allows quoting.
        </Empty>
      )}
      <BasketList
        key={from ?? ''}
        project={member.slug}
        places={quotes.map((entry) => ({
          ...{ id: entry.id, quoteId: entry.quoteId },
          mayRemove: member.may('quote.remove', { isMine: entry.isMine, roundState: entry.isBlind ? 'open' : 'locked' }),
          entry: <BasketEntry entry={entry} project={member.slug} retelling={retelling} />,
        }))}
      />
      {(next || from) && (
        <p className="acts">
          {from && <LinkButton href={base}>Newest</LinkButton>}
          {next && <LinkButton href={`${base}?after=${next}`}>Earlier</LinkButton>}
        </p>
      )}
    </div>
  )
}
