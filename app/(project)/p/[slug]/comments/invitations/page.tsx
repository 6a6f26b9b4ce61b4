import { ConfirmButton } from '@/app/ui/confirm-button'
import { CopyButton } from '@/app/ui/copy-button'
import { Empty } from '@/app/ui/empty'
import { LinkButton } from '@/app/ui/link-button'
import { PageHead } from '@/app/ui/page-head'
import { Table } from '@/app/ui/table'
import { arrivals, type InviteView, inviteLog } from '@/lib/queries/invites'
import { env } from '@/lib/server/env'
import { enter } from '@/lib/server/gate'
import { editInvite, logInvite, removeInvite } from './actions'
import { ArrivalCurve } from './arrival-curve'
import { InviteForm } from './invite-form'

export const metadata = { title: 'Invitations' }

/** Fewer people than this may recognise each other by their address. */
const fewest = 24

export default async function InvitationsPage({ params }: { params: Promise<{ slug: string }> }) {
  const member = await enter((await params).slug, ['invite.read'])
  const log = await inviteLog(member)
  const days = await arrivals(member)
  const mayEdit = member.may('invite.edit')
  const base = `/p/${member.slug}/comments`

  return (
    <div className="page">
      <PageHead
        title="Invitations"
        lead="Whom you asked for comments, where and when, and how they came. A reader of the paper needs this to judge who was heard."
        acts={
          <LinkButton href={base} plain>
            All comments
          </LinkButton>
        }
      />
      {days.length > 0 && (
        <>
          <h2>How comments came in</h2>
          <ArrivalCurve days={days} marks={log} />
          <p className="acts">
            <LinkButton href={`${base}/invitations/arrivals?as=svg`} file low>
              Save the curve (SVG)
            </LinkButton>
            <LinkButton href={`${base}/invitations/arrivals?as=csv`} file low>
              Save the table (CSV)
            </LinkButton>
          </p>
          <details>
            <summary>The same in numbers</summary>
            <Table
              caption="Comments by day"
              columns={[{ name: 'Day' }, { name: 'Comments', number: true }, { name: 'So far', number: true }]}
            >
              {days.map(({ day, comments, total }) => (
                <tr key={day}>
                  <th scope="row">{day}</th>
                  <td className="num">{comments}</td>
                  <td className="num">{total}</td>
                </tr>
              ))}
            </Table>
          </details>
        </>
      )}
      <h2>The log</h2>
      {log.length === 0 ? (
        <Empty title="No invitation is written down yet">
          Write down each one with the day, the place and its wording. It gets an address of its own, so that you see later how
          many came through it.
        </Empty>
      ) : (
        <ol className="lines invites">
          {log.map((line) => (
            <Line key={line.id} line={line} project={member.slug} mayEdit={mayEdit} />
          ))}
        </ol>
      )}
      <p className="small quiet">
        An address marks the way a submission came, never the person: all who got an invitation share its word, and a page opened
        without one loses nothing. Codicil makes no codes for single persons. Give one word to a few dozen people at least.
      </p>
      {mayEdit && (
        <>
          <h2>Write down an invitation</h2>
          <InviteForm action={logInvite} project={member.slug} />
        </>
      )}
    </div>
  )
}

function Line({ line, project, mayEdit }: { line: InviteView; project: string; mayEdit: boolean }) {
  const { number, sentOn, channel, via, wording, reach, isReminder, came } = line
  const address = `${env().address}/d/${project}?via=${via}`
  return (
    <li id={`invitation-${number}`}>
      <div>
        <p>
          <b>
            {number}. {channel}
          </b>
          {isReminder && ', a reminder'} <span className="quiet">{sentOn}</span>
        </p>
        <p className="small">
          {reach === null ? 'Reach not known' : `Reaches about ${reach} people`};{' '}
          {came === 1 ? 'one comment' : `${came} comments`} came through its address.
        </p>
        {reach !== null && reach < fewest && (
          <p className="small caution">
            So few people can be told apart by their address. Share one word among several channels.
          </p>
        )}
        <p className="address">
          <code>{address}</code> <CopyButton text={address} what={`the address of invitation ${number}`} low />
        </p>
        <details>
          <summary>Its wording{mayEdit && ', and change it'}</summary>
          <p className="prose" dir="auto">
            {wording}
          </p>
          {mayEdit && (
            <>
              <InviteForm action={editInvite} project={project} line={line} />
              <ConfirmButton label="Take this line out" low action={removeInvite} values={{ project, inviteId: line.id }}>
                <p>For a line that was written by mistake. An address through which comments came stays.</p>
              </ConfirmButton>
            </>
          )}
        </details>
      </div>
    </li>
  )
}
