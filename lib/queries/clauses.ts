import type { ClauseKind, Standing } from '@/lib/domain/description/clause'
import { firstWords } from '@/lib/domain/description/first-words'
import { inReadingOrder } from '@/lib/domain/description/tree'
import { formatHandle } from '@/lib/domain/project/handle'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'

export type ClauseSourceView = {
  readonly id: string
  readonly number: number
  readonly reference: string
  readonly doi: string | null
  readonly url: string | null
  readonly page: string | null
}

/** A clause where it stands; `position` counts among its siblings, `depth` from 0. In a draft `handle` is null. */
export type ClauseView = {
  readonly clauseId: string
  readonly handle: string | null
  readonly kind: ClauseKind
  readonly standing: Standing
  readonly level: string | null
  readonly text: string
  readonly speaker: string | null
  /** Hex of the fingerprint by recipe fp:1. */
  readonly fingerprint: string
  readonly parentId: string | null
  readonly position: number
  readonly depth: number
  readonly printed: string | null
  readonly sources: readonly ClauseSourceView[]
}

export type VersionView = {
  readonly versionId: string
  readonly number: number
  readonly status: 'preliminary' | 'revised' | 'final'
  readonly summary: string
  readonly publishedAt: Date | null
  readonly contentHash: string | null
  /** In reading order. */
  readonly clauses: readonly ClauseView[]
}

/** A published version of a project, the newest when no number is given; anybody may read it. Null when there is none. */
export async function publishedVersion(projectId: number, number?: number): Promise<VersionView | null> {
  return versionWhere({ projectId, state: 'published', ...(number === undefined ? {} : { number }) })
}

/** The draft of version 1; null when nothing was written, or when version 1 is published. */
export async function draftTree(member: Member<'description.read'>): Promise<VersionView | null> {
  return versionWhere({ projectId: member.projectId, state: 'draft' })
}

export type ClauseName = { readonly clauseId: string; readonly handle: string; readonly name: string; readonly kind: ClauseKind }

/** Every clause that was ever published, by handle, with the first words of its newest wording. */
export async function clauseNames(member: Member<'description.read'>): Promise<ClauseName[]> {
  const rows = await db().clause.findMany({
    where: { projectId: member.projectId, number: { gt: 0 } },
    orderBy: { number: 'asc' },
    select: {
      id: true,
      number: true,
      texts: {
        where: { placements: { some: { version: { state: 'published' } } } },
        orderBy: { id: 'desc' },
        take: 1,
        select: { text: true, kind: true },
      },
    },
  })
  return rows.flatMap(({ id, number, texts: [newest] }) =>
    newest ? [{ clauseId: id, handle: formatHandle('clause', number), name: firstWords(newest.text), kind: newest.kind }] : [],
  )
}

export type SourceView = Omit<ClauseSourceView, 'page'>

export async function sourceList(member: Member<'description.read'>): Promise<SourceView[]> {
  return db().source.findMany({ where: { projectId: member.projectId }, orderBy: { number: 'asc' }, select: sourceColumns })
}

const sourceColumns = { id: true, number: true, reference: true, doi: true, url: true } as const

async function versionWhere(where: {
  projectId: number
  state: 'draft' | 'published'
  number?: number
}): Promise<VersionView | null> {
  const version = await db().descriptionVersion.findFirst({
    where,
    orderBy: { number: 'desc' },
    select: { id: true, number: true, status: true, summary: true, publishedAt: true, contentHash: true },
  })
  if (!version) return null
  const { id: versionId, contentHash, ...rest } = version
  return { versionId, ...rest, contentHash: hex(contentHash), clauses: await clausesOf(where.projectId, versionId) }
}

async function clausesOf(projectId: number, versionId: string): Promise<ClauseView[]> {
  const rows = await db().placement.findMany({
    where: { projectId, versionId },
    select: {
      id: true,
      parentId: true,
      position: true,
      printed: true,
      clauseText: {
        select: {
          kind: true,
          standing: true,
          level: true,
          text: true,
          speaker: true,
          fingerprint: true,
          clause: {
            select: {
              id: true,
              number: true,
              sources: { orderBy: { source: { number: 'asc' } }, select: { page: true, source: { select: sourceColumns } } },
            },
          },
        },
      },
    },
  })
  const clauseAt = new Map(rows.map(({ id, clauseText }) => [id, clauseText.clause.id]))
  const ordered = inReadingOrder(
    rows.map(({ parentId, position, printed, clauseText: { clause, fingerprint, ...wording } }) => ({
      clauseId: clause.id,
      handle: clause.number > 0 ? formatHandle('clause', clause.number) : null,
      ...wording,
      fingerprint: hex(fingerprint) ?? '',
      parentId: parentId === null ? null : (clauseAt.get(parentId) ?? null),
      position,
      printed,
      sources: clause.sources.map(({ page, source }) => ({ ...source, page })),
    })),
  )
  if (ordered.status === 'broken') throw new Error(`The tree of a version is broken: ${ordered.why}`)
  return [...ordered.list]
}

function hex(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : Buffer.from(bytes).toString('hex')
}
