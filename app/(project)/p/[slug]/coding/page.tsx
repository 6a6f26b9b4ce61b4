import { Empty } from '@/app/ui/empty'
import { LinkButton } from '@/app/ui/link-button'
import { PageHead } from '@/app/ui/page-head'
import { Table } from '@/app/ui/table'
import { commentAccount } from '@/lib/queries/account'
import { membersOf } from '@/lib/queries/members'
import { planningBasis } from '@/lib/queries/planning'
import { type RoundView, roundsOf } from '@/lib/queries/rounds'
import { enter } from '@/lib/server/gate'
import { openRound } from './actions'
import { OpenRoundForm } from './open-round-form'
import { type PlanAsked, PlanRound } from './plan-round'

export const metadata = { title: 'Coding' }

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<PlanAsked> }

export default async function CodingPage({ params, searchParams }: Props) {
  const member = await enter((await params).slug, ['round.read', 'member.read', 'comment.count'])
  const rounds = await roundsOf(member)
  const coders = (await membersOf(member)).filter(({ roles }) => roles.includes('coder'))
  const { admitted: data } = (await commentAccount(member)).now
  const base = `/p/${member.slug}/coding`
  const mayOpen = member.may('round.open')
  const asked = await searchParams
  const size = Number(asked.size)

  return (
    <div className="page">
      <PageHead
        title="Coding"
        lead="A round gives each coder the same comments. While it is open, nobody sees what the others do."
        acts={member.may('question.read') && <LinkButton href={`${base}/questions`}>Questions of coders</LinkButton>}
      />
      {rounds.length === 0 ? (
        <Empty title="No round yet">
          {data === 0
            ? 'Before anything can be coded, the custodian admits comments that may be used as research data.'
            : 'An editor opens the first one. Exploratory rounds find the codes; reliability rounds measure how far coders agree.'}
        </Empty>
      ) : (
        <Table
          caption="Rounds of this project"
          columns={[
            { name: 'Round' },
            { name: 'For' },
            { name: 'State' },
            { name: 'Comments', number: true },
            { name: 'Coders' },
            { name: 'Yours' },
          ]}
        >
          {rounds.map((round) => (
            <tr key={round.id}>
              <th scope="row">
                <a href={`${base}/${round.number}`}>
                  {round.number}. {round.title}
                </a>
              </th>
              <td>{round.purpose}</td>
              <td>{round.state}</td>
              <td className="num">{round.comments}</td>
              <td>{round.coders.map(({ alias }) => alias).join(', ')}</td>
              <td>
                <Own round={round} base={base} />
              </td>
            </tr>
          ))}
        </Table>
      )}
      {mayOpen && data > 0 && (
        <details open={rounds.length === 0 || asked.size !== undefined}>
          <summary>Open a round</summary>
          {coders.length === 0 ? (
            <p>
              Nobody codes in this project yet. <a href={`/p/${member.slug}/members`}>Invite a coder</a>
            </p>
          ) : (
            <OpenRoundForm
              action={openRound}
              project={member.slug}
              coders={coders}
              next={(rounds[0]?.number ?? 0) + 1}
              comments={data}
              size={Number.isInteger(size) && size >= 1 && size < data ? size : null}
            />
          )}
        </details>
      )}
      {mayOpen && data > 0 && <PlanRound basis={await planningBasis(member)} asked={asked} comments={data} />}
    </div>
  )
}

function Own({ round, base }: { round: RoundView; base: string }) {
  if (!round.mine) return <span className="quiet">not yours</span>
  const { todo, done, skipped } = round.mine
  if (round.state !== 'open') return <span>{done} done</span>
  return (
    <LinkButton href={`${base}/${round.number}/desk`} low main={todo > 0}>
      {todo > 0 ? `Code, ${todo} of ${todo + done + skipped} left` : 'All done; look again'}
    </LinkButton>
  )
}
