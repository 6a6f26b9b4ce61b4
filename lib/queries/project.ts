import type { AttributeDefinition } from '@/lib/domain/comment/attributes'
import type { Approach } from '@/lib/domain/project/approaches'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'

export type ProjectView = {
  readonly slug: string
  readonly title: string
  readonly isFictional: boolean
  readonly version: {
    readonly number: number
    readonly status: string
    readonly publishedAt: Date | null
    readonly clauses: number
  } | null
  readonly hasDraft: boolean
  readonly notice: number | null
  readonly members: number
}

/** How far a project is, in the counts that every member may see. */
export async function projectView(member: Member<'project.read'>): Promise<ProjectView> {
  const { projectId } = member
  const project = await db().project.findUniqueOrThrow({
    where: { id: projectId },
    select: { slug: true, title: true, isFictional: true },
  })
  const version = await db().descriptionVersion.findFirst({
    where: { projectId, state: 'published' },
    select: { id: true, number: true, status: true, publishedAt: true },
    orderBy: { number: 'desc' },
  })
  const clauses = version
    ? await db().placement.count({ where: { projectId, versionId: version.id, clauseText: { kind: { not: 'section' } } } })
    : 0
  const draft = await db().descriptionVersion.findFirst({ where: { projectId, state: 'draft' }, select: { id: true } })
  const notice = await db().notice.findFirst({
    where: { projectId, publishedAt: { not: null } },
    select: { number: true },
    orderBy: { number: 'desc' },
  })
  const members = await db().member.count({ where: { projectId, leftAt: null } })
  return {
    ...project,
    version: version && { number: version.number, status: version.status, publishedAt: version.publishedAt, clauses },
    hasDraft: draft !== null,
    notice: notice?.number ?? null,
    members,
  }
}

export type FrontMatter = {
  readonly title: string
  readonly lede: string
  readonly approach: Approach
  readonly language: string
  readonly bodies: string
  readonly funder: string
  readonly contact: string
  readonly ethics: string
  readonly commentsFrom: Date | null
  readonly commentsUntil: Date | null
  /** Whether the public page lets a browser work before it sends. */
  readonly asksPuzzle: boolean
  readonly attributes: readonly AttributeDefinition[]
  readonly revision: number
}

/** What the project says about itself. */
export async function frontMatter({ projectId }: Member<'project.read'>): Promise<FrontMatter> {
  const { attributes, ...project } = await db().project.findUniqueOrThrow({
    where: { id: projectId },
    select: {
      ...{ title: true, lede: true, approach: true, language: true, bodies: true, funder: true, contact: true, ethics: true },
      ...{ commentsFrom: true, commentsUntil: true, asksPuzzle: true, attributes: true, revision: true },
    },
  })
  return { ...project, attributes: Array.isArray(attributes) ? (attributes as unknown as AttributeDefinition[]) : [] }
}
