import type { ClauseWords } from '@/lib/domain/comment/find-passage'
import type { NoticeUses } from '@/lib/domain/comment/uses'
import type { Tx } from '@/lib/server/db'
import { Refusal } from '@/lib/server/refusal'

export type Clauses = {
  readonly byNumber: ReadonlyMap<number, string>
  readonly byPrinted: ReadonlyMap<string, string>
  /** The published words, by which a quote finds its clause. */
  readonly texts: readonly ClauseWords[]
}

/** What comments that come in now fall under and can aim at. Refuses while there is no description or no notice. */
export async function importFrame(tx: Tx, projectId: number) {
  const { attributes } = await tx.project.findUniqueOrThrow({ where: { id: projectId }, select: { attributes: true } })
  const version = await tx.descriptionVersion.findFirst({
    where: { projectId, state: 'published' },
    orderBy: { number: 'desc' },
    select: {
      id: true,
      placements: {
        select: { printed: true, clauseText: { select: { text: true, clause: { select: { id: true, number: true } } } } },
      },
    },
  })
  const notice = await tx.notice.findFirst({
    where: { projectId, publishedAt: { not: null } },
    orderBy: { number: 'desc' },
    select: { id: true, uses: true },
  })
  if (!version) throw new Refusal('conflict', 'Publish the description first: comments aim at its clauses.')
  if (!notice) throw new Refusal('conflict', 'Publish the notice first: it says what may be done with comments.')

  const placed = version.placements.map(({ printed, clauseText: { text, clause } }) => ({ ...clause, printed, text }))
  const clauses: Clauses = {
    byNumber: new Map(placed.map(({ number, id }) => [number, id])),
    byPrinted: new Map(placed.flatMap(({ printed, id }) => (printed === null ? [] : [[printed, id] as const]))),
    texts: placed.map(({ id, text }) => ({ clauseId: id, text })),
  }
  return { attributes, versionId: version.id, clauses, notice: { id: notice.id, uses: notice.uses as NoticeUses } }
}

export type ImportFrame = Awaited<ReturnType<typeof importFrame>>
