import Link from 'next/link'
import type { ReactNode } from 'react'
import { FindField } from './find-field'
import { PersonMenu } from './person-menu'
import { ProjectSwitch } from './project-switch'
import { Rail, type Waiting } from './rail'
import type { Room } from './rooms'

type Props = {
  project: { slug: string; name: string }
  /** The person's other projects, for the switch beside the name. */
  projects?: readonly { slug: string; name: string }[]
  person: { name: string; roles?: string }
  /** How much waits for this person in each room. */
  waiting?: Waiting
  /** Rooms that this person has no business in; they are not shown. */
  hidden?: readonly Room[]
  /** Whether there is a page that finds. */
  canFind?: boolean
  signOut: (form: FormData) => void | Promise<void>
  children: ReactNode
}

/** What stands around every page of a project: the bar at the top and the rooms at the left. */
export function ProjectFrame({
  project,
  projects = [],
  person,
  waiting = {},
  hidden = [],
  canFind = false,
  signOut,
  children,
}: Props) {
  return (
    <div className="app">
      <header className="top">
        <a className="sr" href="#page">
          Skip to the page
        </a>
        <Link className="mark" href="/" prefetch={false}>
          Codicil
        </Link>
        <ProjectSwitch project={project} projects={projects} />
        {canFind && <FindField slug={project.slug} />}
        <PersonMenu {...person} signOut={signOut} />
      </header>
      <Rail slug={project.slug} waiting={waiting} hidden={hidden} />
      <main id="page" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
