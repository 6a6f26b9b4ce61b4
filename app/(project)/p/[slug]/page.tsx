import { LinkButton } from '@/app/ui/link-button'
import { PageHead } from '@/app/ui/page-head'
import { commentCounts } from '@/lib/queries/comments'
import { type ProjectView, projectView } from '@/lib/queries/project'
import { proposalsOf } from '@/lib/queries/revisions'
import { roundsOf } from '@/lib/queries/rounds'
import { enter } from '@/lib/server/gate'

export const metadata = { title: 'Overview' }

export default async function OverviewPage({ params }: { params: Promise<{ slug: string }> }) {
  const member = await enter((await params).slug, ['project.read', 'comment.count', 'round.read', 'proposal.read'])
  const project = await projectView(member)
  const counts = await commentCounts(member)
  const rounds = await roundsOf(member)
  const proposals = await proposalsOf(member)
  const own = rounds.find(({ state, mine }) => state === 'open' && (mine?.todo ?? 0) > 0)
  const next =
    waitsFor({
      toAdmit: member.may('comment.admit') ? counts.waiting : 0,
      toCode: own ? { round: own.number, comments: own.mine?.todo ?? 0 } : null,
      toReview: member.may('proposal.review', { isMine: false })
        ? proposals.filter(({ state }) => state === 'inReview').length
        : 0,
    }) ?? nextStep(project, member.may('description.edit'))

  return (
    <div className="page">
      <PageHead
        before={`Next for you, ${member.name.split(' ')[0]}`}
        title={next.title}
        lead={next.lead}
        acts={
          next.href && (
            <LinkButton href={`/p/${project.slug}${next.href}`} main>
              {next.button}
            </LinkButton>
          )
        }
      />
      <dl className="pairs">
        <dt>Description</dt>
        <dd>
          {project.version
            ? `Version ${project.version.number}, ${project.version.status}, ${project.version.clauses} clauses.`
            : project.hasDraft
              ? 'A draft that nobody outside has seen.'
              : 'Nothing written yet.'}
        </dd>
        <dt>Notice</dt>
        <dd>{project.notice ? `Notice ${project.notice} is in force.` : 'No notice yet; without one nobody can comment.'}</dd>
        <dt>Comments</dt>
        <dd>
          {counts.data} as data, {counts.waiting} waiting for the custodian, {counts.sealed} for the revision only,{' '}
          {counts.excluded} excluded.
        </dd>
        <dt>Rounds</dt>
        <dd>{rounds.map(({ number, purpose, state }) => `${number} (${purpose}, ${state})`).join(', ') || 'None opened yet.'}</dd>
        <dt>Proposals</dt>
        <dd>{proposals.map(({ handle, state }) => `${handle} ${state}`).join(', ') || 'None yet.'}</dd>
        <dt>Members</dt>
        <dd>{project.members}</dd>
      </dl>
    </div>
  )
}

type Step = { title: string; lead: string; href?: string; button?: string }

type Waits = { toAdmit: number; toCode: { round: number; comments: number } | null; toReview: number }
const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** What waits for this very person, the most urgent first; null when nothing does. */
function waitsFor({ toAdmit, toCode, toReview }: Waits): Step | null {
  if (toAdmit > 0)
    return {
      title: `${counted(toAdmit, 'comment waits', 'comments wait')} for you`,
      lead: 'Hide what points to people and let them in, so that they can be read and coded.',
      href: '/comments',
      button: 'Go to the comments',
    }
  if (toCode)
    return {
      title: `${counted(toCode.comments, 'comment', 'comments')} to code in round ${toCode.round}`,
      lead: 'You work alone in it: nobody sees your codings until it is locked, and you see nobody else’s.',
      href: `/coding/${toCode.round}/desk`,
      button: 'Go to the desk',
    }
  if (toReview > 0)
    return {
      title: `${counted(toReview, 'proposal waits', 'proposals wait')} for your verdict`,
      lead: 'Approve the wording, or say what has to change.',
      href: '/revisions',
      button: 'Go to the revisions',
    }
  return null
}

/** The one thing to do now; for who cannot do it, what everybody waits for. */
function nextStep({ version, hasDraft, members }: ProjectView, canEdit: boolean): Step {
  if (!version && !hasDraft)
    return canEdit
      ? {
          title: 'Bring in the description',
          lead: 'Paste the text or upload it. Codicil finds its clauses, and you mend what it found before anything is kept.',
          href: '/description',
          button: 'Write the description',
        }
      : { title: 'The description is not written yet', lead: 'An editor brings it in first.' }
  if (!version)
    return canEdit
      ? {
          title: 'Publish version 1',
          lead: 'The draft stands. Once published it is frozen, and people can comment on each clause.',
          href: '/description',
          button: 'Open the draft',
        }
      : { title: 'The description is being written', lead: 'An editor publishes it when it is ready for comments.' }
  if (members < 2 && canEdit)
    return {
      title: 'Invite the others',
      lead: 'Coders, a custodian who sees originals, reviewers.',
      href: '/members',
      button: 'Invite members',
    }
  return { title: `Version ${version.number} is published`, lead: 'Comments come in on its public page.' }
}
