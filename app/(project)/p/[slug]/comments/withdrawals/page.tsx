import { Empty } from '@/app/ui/empty'
import { LinkButton } from '@/app/ui/link-button'
import { PageHead } from '@/app/ui/page-head'
import { Table } from '@/app/ui/table'
import { decimals } from '@/lib/domain/agreement/wording'
import { type TouchedFigures, type WithdrawalView, withdrawalsOf } from '@/lib/queries/withdrawals'
import { enter } from '@/lib/server/gate'

export const metadata = { title: 'What was withdrawn' }

const day = (date: Date) => date.toISOString().slice(0, 10)
const doers = { commenter: 'by its commenter', custodian: 'by the custodian, on request', ledger: 'again, after a restore' }

export default async function WithdrawalsPage({ params }: { params: Promise<{ slug: string }> }) {
  const member = await enter((await params).slug, ['withdrawal.read'])
  const withdrawals = await withdrawalsOf(member)
  const room = `/p/${member.slug}`

  return (
    <div className="page">
      <PageHead
        title="What was withdrawn"
        lead="The words are gone. Here stands what they were part of, so that you can look whether it still holds."
        acts={
          <LinkButton href={`${room}/comments/account`} plain>
            The account
          </LinkButton>
        }
      />
      {withdrawals.length === 0 ? (
        <Empty title="Nothing was withdrawn">
          A commenter can take one comment or all of them back with the receipt code. Codings, points and evidence that go with it
          are listed here then, with the figures they changed.
        </Empty>
      ) : (
        withdrawals.map((one) => <One key={one.id} room={room} withdrawal={one} />)
      )}
    </div>
  )
}

function One({ room, withdrawal }: { room: string; withdrawal: WithdrawalView }) {
  const { at, by, comments, isWhole, codings, rounds, points, requests, themes, evidence, proposals, releases, mentions } =
    withdrawal
  const nothing = codings.length + rounds.length + points.length + evidence + releases.length + mentions.found === 0
  return (
    <section>
      <h2>
        {day(at)}: {comments === 1 ? 'one comment' : `${comments} comments`} {doers[by]}
      </h2>
      <ul className="touched">
        <li>{isWhole ? 'All that was sent together, with its pseudonym.' : 'One of several; the others sent with it stay.'}</li>
        {nothing && <li>It was part of nothing yet.</li>}
        {codings.length > 0 && (
          <li>Codings removed: {codings.map(({ code, times }) => `${code || 'a private code'} ${times}×`).join(', ')}.</li>
        )}
        {points.length > 0 && <li>Points without words now: {points.join(', ')}.</li>}
        {requests.length > 0 && (
          <li>
            Requests that lost a point: <Handles handles={requests} base={`${room}/revisions`} />.
          </li>
        )}
        {themes.length > 0 && (
          <li>
            Themes that lost a coding: <Handles handles={themes} base={`${room}/themes`} deep />.
          </li>
        )}
        {evidence > 0 && (
          <li>
            {evidence === 1 ? 'One piece of evidence is' : `${evidence} pieces of evidence are`} marked as lost, in{' '}
            <Handles handles={proposals} base={`${room}/revisions`} deep />.
          </li>
        )}
        {releases.length > 0 && (
          <li>
            Releases that may hold it and are not given out any more: {releases.join(', ')}. Copies that others have cannot be
            recalled.
          </li>
        )}
        {mentions.found > 0 && (
          <li>
            Texts of the team that repeated it: {mentions.found}, not reworded yet: {mentions.open}.
          </li>
        )}
      </ul>
      {rounds.map(({ number, isOpen, comments: lost, figures }) => (
        <div key={number}>
          <h3>
            Round {number}
            {isOpen ? ', open' : ''}: {lost === 1 ? 'one comment' : `${lost} comments`} less
          </h3>
          {figures.length > 0 && <Figures number={number} at={at} figures={figures} />}
          {!isOpen && figures.length === 0 && <p className="quiet">Nobody had put a code on it.</p>}
        </div>
      ))}
    </section>
  )
}

function Handles({ handles, base, deep = false }: { handles: readonly string[]; base: string; deep?: boolean }) {
  return handles.map((handle, nth) => (
    <span key={handle}>
      {nth > 0 && ', '}
      <a href={deep ? `${base}/${handle}` : `${base}#${handle}`}>{handle}</a>
    </span>
  ))
}

function Figures({ number, at, figures }: { number: number; at: Date; figures: readonly TouchedFigures[] }) {
  const figure = (value: number | null | undefined) => (value === null || value === undefined ? 'undefined' : decimals(value))
  return (
    <Table
      caption={`Agreement of round ${number} before and after`}
      columns={[
        { name: 'Code' },
        { name: `Percent, until ${day(at)}`, number: true },
        { name: 'alpha', number: true },
        { name: 'units', number: true },
        { name: 'Percent now', number: true },
        { name: 'alpha', number: true },
        { name: 'units', number: true },
      ]}
    >
      {figures.map(({ code, before, now }) => (
        <tr key={before.codeId}>
          <th scope="row">{code || 'a private code'}</th>
          <td className="num">{figure(before.percent)}</td>
          <td className="num">{figure(before.alpha)}</td>
          <td className="num">{before.units}</td>
          <td className="num">{figure(now?.percent)}</td>
          <td className="num">{figure(now?.alpha)}</td>
          <td className="num">{now?.units ?? 0}</td>
        </tr>
      ))}
    </Table>
  )
}
