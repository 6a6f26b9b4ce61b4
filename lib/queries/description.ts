import type { AttributeDefinition } from '@/lib/domain/comment/attributes'
import type { ClauseContent } from '@/lib/domain/description/clause'
import { inReadingOrder } from '@/lib/domain/description/tree'
import { formatHandle } from '@/lib/domain/project/handle'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'

export type ClauseLine = ClauseContent & {
  readonly clauseId: string
  readonly speaker: string | null
  readonly handle: string | null
  /** Printed number; null for what carries none, and in a draft. */
  readonly number: string | null
  readonly depth: number
  readonly sources: readonly string[]
}
export type VersionView = {
  readonly number: number
  readonly state: 'draft' | 'published'
  readonly status: 'preliminary' | 'revised' | 'final'
  readonly summary: string
  readonly publishedAt: Date | null
  readonly clauses: readonly ClauseLine[]
}
export type PublicDescription = {
  readonly projectId: number
  readonly slug: string
  readonly title: string
  readonly lede: string
  readonly language: string
  readonly contact: string
  readonly ethics: string
  readonly isFictional: boolean
  readonly attributes: readonly AttributeDefinition[]
  readonly commentsFrom: Date | null
  readonly commentsUntil: Date | null
  readonly asksPuzzle: boolean
  readonly receiptKey: string
  readonly versions: readonly number[]
  readonly version: VersionView
}

/** A published version as anybody may read it, the newest without `number`; null when there is none. */
export async function publishedDescription(slug: string, number?: number): Promise<PublicDescription | null> {
  const project = await db().project.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      title: true,
      lede: true,
      language: true,
      contact: true,
      ethics: true,
      isFictional: true,
      attributes: true,
      commentsFrom: true,
      commentsUntil: true,
      asksPuzzle: true,
      receiptKey: true,
    },
  })
  if (!project) return null
  const published = await db().descriptionVersion.findMany({
    where: { projectId: project.id, state: 'published' },
    select: { id: true, number: true },
    orderBy: { number: 'asc' },
  })
  const wanted = number === undefined ? published.at(-1) : published.find((version) => version.number === number)
  if (!wanted) return null

  const { id: projectId, attributes: asked, ...front } = project
  const attributes = Array.isArray(asked) ? (asked as unknown as AttributeDefinition[]) : []
  const version = await versionView(projectId, wanted.id)
  return version && { projectId, ...front, attributes, versions: published.map((one) => one.number), version }
}

/** What the members work on: the draft while there is one, else the newest published version; null when nothing was written. */
export async function workingVersion(member: Member<'description.read'>): Promise<VersionView | null> {
  const version = await db().descriptionVersion.findFirst({
    where: { projectId: member.projectId },
    select: { id: true },
    orderBy: { number: 'desc' },
  })
  return version && versionView(member.projectId, version.id)
}

async function versionView(projectId: number, id: string): Promise<VersionView | null> {
  const version = await db().descriptionVersion.findUnique({
    where: { projectId_id: { projectId, id } },
    select: { number: true, state: true, status: true, summary: true, publishedAt: true },
  })
  const places = await db().placement.findMany({
    where: { projectId, versionId: id },
    select: {
      ...{ id: true, parentId: true, position: true, printed: true },
      clauseText: {
        select: {
          ...{ clauseId: true, kind: true, standing: true, level: true, text: true, speaker: true },
          clause: { select: { number: true, sources: { select: { page: true, source: { select: { reference: true } } } } } },
        },
      },
    },
  })
  if (!version) return null
  const ordered = inReadingOrder(places.map(({ id: clauseId, ...place }) => ({ ...place, clauseId })))
  if (ordered.status === 'broken') throw new Error('The clauses of a version do not form a tree.')
  const clauses = ordered.list.map(({ clauseText: { clause, ...words }, printed, depth }) => ({
    ...words,
    depth,
    number: printed,
    handle: version.state === 'published' ? formatHandle('clause', clause.number) : null,
    sources: clause.sources.map(({ page, source }) => (page ? `${source.reference} p. ${page}` : source.reference)),
  }))
  return { ...version, clauses }
}
