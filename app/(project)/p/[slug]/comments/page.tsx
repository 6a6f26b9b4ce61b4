import { ConfirmButton } from '@/app/ui/confirm-button'
import { Empty } from '@/app/ui/empty'
import { LinkButton } from '@/app/ui/link-button'
import { Modes } from '@/app/ui/modes'
import { PageHead } from '@/app/ui/page-head'
import { StatusLine } from '@/app/ui/status-line'
import { countInWords } from '@/lib/domain/comment/near-copies/counts'
import { secondLookSentence } from '@/lib/domain/privacy/second-look'
import { commentAccount } from '@/lib/queries/account'
import { commentPage, sealedComments } from '@/lib/queries/comments'
import { enquiries, excludedComments, mendsToDo } from '@/lib/queries/custody'
import { waitingCounts, waitingPage } from '@/lib/queries/custody-queue'
import { lookingProgress } from '@/lib/queries/looking'
import { copyGroupsSoon } from '@/lib/queries/near-copies'
import { secondLookSummary } from '@/lib/queries/second-looks'
import { enter } from '@/lib/server/gate'
import { admit } from '@/lib/server/member'
import { AccountLine } from './account-line'
import { mendMention } from './actions'
import { CommentList } from './comment-list'
import { LookingProgress } from './looking-progress'
import { filterOf, placeOf } from './queue-address'
import { WaitingQueue } from './waiting-queue'

export const metadata = { title: 'Comments' }

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Readonly<Partial<Record<'show' | 'after' | 'of' | 'at', string | string[]>>>>
}

const word = (given: string | string[] | undefined) => (typeof given === 'string' ? given : undefined)

export default async function CommentsPage({ params, searchParams }: Props) {
  const member = await enter((await params).slug, ['comment.read', 'comment.count'])
  const { total: account, now } = await commentAccount(member)
  const asked = await searchParams
  const isCustodian = member.may('comment.admit')
  const mayReadSealed = member.may('sealed.read')
  const base = `/p/${member.slug}/comments`
  const show = word(asked.show) ?? (isCustodian && now.waiting > 0 ? 'waiting' : 'data')
  const modes = [
    { is: 'data', text: `Data ${now.admitted}`, may: true },
    { is: 'waiting', text: `Waiting ${now.waiting}`, may: isCustodian },
    { is: 'sealed', text: `For the revision only ${now.revisionOnly}`, may: mayReadSealed },
    { is: 'enquiries', text: `Enquiries ${now.enquiry}`, may: isCustodian && now.enquiry > 0 },
    { is: 'excluded', text: `Excluded ${now.excluded + now.duplicate}`, may: isCustodian },
  ].filter(({ may }) => may)
  const here = modes.find(({ is }) => is === show)?.is ?? 'data'
  const mends = member.may('comment.withdraw') ? await mendsToDo(admit(member, 'comment.withdraw')) : []
  const looking = isCustodian ? await lookingProgress(admit(member, 'comment.admit')) : null

  return (
    <div className="page">
      <PageHead
        title="Comments"
        lead={
          isCustodian
            ? 'Each comment waits here until you have hidden what points to people and let it in. Opening an original is recorded.'
            : 'What may be read as research data, with names and places hidden. Originals are for the custodian alone.'
        }
        acts={
          <>
            {member.may('invite.read') && (
              <LinkButton href={`${base}/invitations`} plain>
                Invitations
              </LinkButton>
            )}
            {isCustodian && <LinkButton href={`${base}/second-look`}>Second look</LinkButton>}
            {member.may('comment.import') && <LinkButton href={`${base}/import`}>Bring in comments</LinkButton>}
          </>
        }
      />
      {mends.length > 0 && (
        <StatusLine tone="caution">
          {mends.length === 1 ? 'One text of the team still repeats' : `${mends.length} texts of the team still repeat`} words
          that were taken back. Reword each, then say so.
          <ul>
            {mends.map(({ id, place }) => (
              <li key={id}>
                {place}{' '}
                <ConfirmButton label="It is reworded" low action={mendMention} values={{ project: member.slug, mendId: id }}>
                  <p>The withdrawn words are gone, so the program cannot look for you. Say so only after you changed the text.</p>
                </ConfirmButton>
              </li>
            ))}
          </ul>
        </StatusLine>
      )}
      {looking && <LookingProgress {...looking} />}
      {account.received > 0 && <p className="quiet small measure">{secondLookSentence(await secondLookSummary(member))}</p>}
      {account.received === 0 ? (
        <Empty
          title="No comment has come in yet"
          start={<LinkButton href={`/d/${member.slug}`}>Open the public page</LinkButton>}
        >
          Share the address of the public page, /d/{member.slug}, with people who do the work, or let the custodian bring in a
          table from a survey.
        </Empty>
      ) : (
        <>
          <AccountLine account={account} base={`${base}/account`} />
          <Modes
            label="Which comments"
            modes={modes.map(({ is, text }) => ({ href: `${base}?show=${is}`, text }))}
            here={`${base}?show=${here}`}
          />
          {here === 'waiting' && (
            <WaitingQueue
              base={base}
              of={filterOf(asked.of)}
              counts={await waitingCounts(admit(member, 'comment.admit'))}
              page={
                await waitingPage(admit(member, 'comment.admit'), {
                  of: filterOf(asked.of),
                  after: placeOf(word(asked.after), asked.at),
                })
              }
              isFirst={asked.after === undefined}
            />
          )}
          {here === 'enquiries' && <Enquiries base={base} asked={await enquiries(admit(member, 'comment.admit'))} />}
          {here === 'excluded' && <Excluded base={base} excluded={await excludedComments(admit(member, 'comment.admit'))} />}
          {here === 'sealed' && (
            <CommentList
              comments={await sealedComments(admit(member, 'sealed.read'))}
              base={isCustodian ? base : null}
              empty="Nobody has kept a comment for the revision alone."
            />
          )}
          {here === 'data' && <Copies base={base} comments={now.admitted} groups={await copyGroupsSoon(member)} />}
          {here === 'data' && (
            <Data base={base} isCustodian={isCustodian} page={await commentPage(member, { after: word(asked.after) })} />
          )}
        </>
      )}
    </div>
  )
}

type Groups = Awaited<ReturnType<typeof copyGroupsSoon>>

/** The count with near copies counted once, where there are any. */
function Copies({ base, comments, groups }: { base: string; comments: number; groups: Groups }) {
  if (groups?.length === 0) return null
  return (
    <p className="small">
      {groups === null ? 'Near copies are being looked for.' : `${countInWords(comments, groups)}.`}{' '}
      <a href={`${base}/copies`}>See near copies</a>
    </p>
  )
}

type Page = Awaited<ReturnType<typeof commentPage>>

function Data({ base, isCustodian, page }: { base: string; isCustodian: boolean; page: Page }) {
  return (
    <>
      <CommentList comments={page.comments} base={isCustodian ? base : null} empty="None has been admitted yet." />
      {page.next && (
        <p className="acts">
          <LinkButton href={`${base}?show=data&after=${page.next}`}>Further comments</LinkButton>
        </p>
      )}
    </>
  )
}

function Enquiries({ base, asked }: { base: string; asked: Awaited<ReturnType<typeof enquiries>> }) {
  return (
    <ul className="lines">
      {asked.map(({ handle, commenter, answers, isNotMailed }) => (
        <li key={handle}>
          <a href={`${base}/${handle}`}>{handle}</a>
          <span className="quiet">
            {commenter}, {answers === 0 ? 'not answered yet' : answers === 1 ? 'answered' : `answered ${answers} times`}
            {isNotMailed && ', but the mail could not be sent'}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Excluded({ base, excluded }: { base: string; excluded: Awaited<ReturnType<typeof excludedComments>> }) {
  if (excluded.length === 0) return <p>No comment was left out.</p>
  return (
    <ul className="lines">
      {excluded.map(({ handle, reason }) => (
        <li key={handle}>
          <a href={`${base}/${handle}`}>{handle}</a>
          <span>{reason}</span>
        </li>
      ))}
    </ul>
  )
}
