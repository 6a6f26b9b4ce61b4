import { LinkButton } from '@/app/ui/link-button'
import { PageHead } from '@/app/ui/page-head'
import { type ProjectView, projectView } from '@/lib/queries/project'
import { enter } from '@/lib/server/gate'

export const metadata = { title: 'Overview' }

export default async function OverviewPage({ params }: { params: Promise<{ slug: string }> }) {
  const member = await enter((await params).slug, 'project.read')
  const project = await projectView(member)
  const next = nextStep(project, member.may('description.edit'))

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
        <dt>Members</dt>
        <dd>{project.members}</dd>
      </dl>
    </div>
  )
}

type Step = { title: string; lead: string; href?: string; button?: string }

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
