import { Empty } from '@/app/ui/empty'
import { LinkButton } from '@/app/ui/link-button'
import { PageHead } from '@/app/ui/page-head'
import { Table } from '@/app/ui/table'
import { roundsOf } from '@/lib/queries/rounds'
import { settledWork } from '@/lib/queries/settled'
import { enter } from '@/lib/server/gate'

export const metadata = { title: 'Agreement' }

export default async function AgreementPage({ params }: { params: Promise<{ slug: string }> }) {
  const member = await enter((await params).slug, ['round.read', 'project.read'])
  const closed = (await roundsOf(member)).filter(({ state }) => state !== 'open')
  const { mix } = await settledWork(member)
  const base = `/p/${member.slug}/agreement`

  return (
    <div className="page">
      <PageHead
        title="Agreement"
        lead="How far coders who worked apart came to the same. Every number carries its interval, or the reason why there is none."
      />
      {closed.length === 0 ? (
        <Empty title="Nothing to compare yet" start={<LinkButton href={`/p/${member.slug}/coding`}>Go to the rounds</LinkButton>}>
          Agreement can be read once a round with two coders or more is locked. Until then it would break the blindness of the
          round.
        </Empty>
      ) : (
        <>
          <Table
            caption="Closed rounds"
            columns={[{ name: 'Round' }, { name: 'For' }, { name: 'State' }, { name: 'Coders', number: true }, { name: '' }]}
          >
            {closed.map((round) => (
              <tr key={round.id}>
                <th scope="row">
                  <a href={`${base}/${round.number}`}>
                    {round.number}. {round.title}
                  </a>
                </th>
                <td>{round.purpose}</td>
                <td>{round.state}</td>
                <td className="num">{round.coders.length}</td>
                <td>
                  {round.state === 'locked' && round.coders.length > 1 && (
                    <a href={`${base}/${round.number}/reconcile`}>Settle the differences</a>
                  )}
                </td>
              </tr>
            ))}
          </Table>
          <p className="quiet">
            Settled so far: {mix.consensus} comments by consensus, {mix['one-coder']} by one coder, {mix.own} by their own
            reading; {mix['nothing-yet']} not yet.
          </p>
        </>
      )}
    </div>
  )
}
