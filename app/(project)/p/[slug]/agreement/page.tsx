import { Empty } from '@/app/ui/empty'
import { LinkButton } from '@/app/ui/link-button'
import { PageHead } from '@/app/ui/page-head'
import { Table } from '@/app/ui/table'
import { codesEverShared } from '@/lib/queries/codebook'
import { differenceOf } from '@/lib/queries/round-difference'
import { type RoundView, roundsOf } from '@/lib/queries/rounds'
import { settledWork } from '@/lib/queries/settled'
import { enter } from '@/lib/server/gate'
import { type AnyMember, admit } from '@/lib/server/member'
import { type Chosen, Difference } from './difference'

export const metadata = { title: 'Agreement' }

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ earlier?: string; later?: string }> }

export default async function AgreementPage({ params, searchParams }: Props) {
  const member = await enter((await params).slug, ['round.read', 'project.read', 'codebook.read'])
  const closed = (await roundsOf(member)).filter(({ state }) => state !== 'open')
  const { mix } = await settledWork(member)
  const base = `/p/${member.slug}/agreement`
  const comparable = closed.filter(({ coders }) => coders.length > 1)
  const chosen = await compared(member, comparable, await searchParams)

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
          {comparable.length > 1 && <Difference rounds={comparable} chosen={chosen} codes={await codesEverShared(member)} />}
        </>
      )}
    </div>
  )
}

/** Null until two closed rounds are asked for; any other number is no choice. */
async function compared(
  member: AnyMember,
  rounds: readonly RoundView[],
  asked: { earlier?: string; later?: string },
): Promise<Chosen | null> {
  const [earlier, later] = [asked.earlier, asked.later].map((number) => rounds.find((round) => String(round.number) === number))
  if (!earlier || !later) return null
  const readers = [earlier, later].map(({ state }) => admit(member, 'agreement.read', { roundState: state }))
  const [reader = admit(member, 'agreement.read')] = readers
  return { earlier, later, told: await differenceOf(reader, earlier.id, later.id, later.seed) }
}
