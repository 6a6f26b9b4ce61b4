import { redirect } from 'next/navigation'
import { Alone } from '@/app/ui/alone'
import { Empty } from '@/app/ui/empty'
import { LinkButton } from '@/app/ui/link-button'
import { hasPeople, projectsOf } from '@/lib/queries/house'
import { readSession } from '@/lib/server/session'
import { roleNames } from './role-names'

export default async function FrontPage() {
  const person = await readSession()
  if (!person && !(await hasPeople())) redirect('/claim')
  if (!person) return <Welcome />

  const projects = await projectsOf(person)
  return (
    <Alone title="Your projects" lead={person.name}>
      {projects.length === 0 ? (
        <Empty
          title="No project yet"
          start={
            person.isOwner ? (
              <LinkButton href="/projects/new" main>
                Open a project
              </LinkButton>
            ) : undefined
          }
        >
          {person.isOwner
            ? 'A project is one described text with all that belongs to it: its comments, codes, themes and revisions.'
            : 'An editor invites you by a link. Ask the person who told you of Codicil.'}
        </Empty>
      ) : (
        <ul className="lines">
          {projects.map((project) => (
            <li key={project.slug}>
              <a href={`/p/${project.slug}`}>{project.title}</a>
              <span>{roleNames(project.roles)}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="acts">
        {person.isOwner && projects.length > 0 && <LinkButton href="/projects/new">Open a project</LinkButton>}
        <LinkButton href="/account" plain>
          Your account
        </LinkButton>
      </p>
    </Alone>
  )
}

function Welcome() {
  return (
    <Alone
      title="From comments to the next version"
      lead="Codicil carries a described text from its first publication through what people say about it to a revised text, with the evidence for every change."
    >
      <p className="acts">
        <LinkButton href="/sign-in" main>
          Sign in
        </LinkButton>
        <LinkButton href="/receipt" plain>
          I have a receipt code
        </LinkButton>
      </p>
    </Alone>
  )
}
