import type { ReactNode } from 'react'
import { signOut } from '@/app/(account)/actions'
import { roleNames } from '@/app/role-names'
import { ProjectFrame } from '@/app/ui/project-frame'
import { projectsOf } from '@/lib/queries/house'
import { projectView } from '@/lib/queries/project'
import { waitingFor } from '@/lib/queries/waiting'
import { enter } from '@/lib/server/gate'

export default async function ProjectLayout({ params, children }: { params: Promise<{ slug: string }>; children: ReactNode }) {
  const member = await enter((await params).slug, 'project.read')
  const [project, others, waiting] = await Promise.all([
    projectView(member),
    projectsOf({ kind: 'person', personId: member.personId, isOwner: false }),
    waitingFor(member),
  ])

  return (
    <ProjectFrame
      project={{ slug: project.slug, name: project.title }}
      projects={others.filter(({ slug }) => slug !== project.slug).map(({ slug, title }) => ({ slug, name: title }))}
      person={{ name: member.name, roles: roleNames(member.roles) }}
      canFind
      waiting={waiting}
      signOut={signOut}
    >
      {children}
    </ProjectFrame>
  )
}
