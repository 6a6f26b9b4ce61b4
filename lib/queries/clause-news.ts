import { db } from '@/lib/server/db'
import { changedLineages } from './changed-lineages'

export type ClauseNews =
  /** `nth` is its number on the page of changes. */
  | { readonly status: 'changed'; readonly op: string; readonly nth: number }
  /** `since` is the number of the version that first had it word for word. */
  | { readonly status: 'kept'; readonly since: number }

/** What a published version did to each of its clauses, by clause id, for anybody; empty for a first version. */
export async function clauseNews(projectId: number, number: number): Promise<ReadonlyMap<string, ClauseNews>> {
  const version = await db().descriptionVersion.findFirst({
    where: { projectId, number, state: 'published' },
    select: { id: true, placements: { select: { clauseTextId: true, clauseText: { select: { clauseId: true } } } } },
  })
  if (!version || number === 1) return new Map()

  const before = await db().placement.findMany({
    where: { projectId, clauseTextId: { in: version.placements.map(({ clauseTextId }) => clauseTextId) } },
    select: { clauseTextId: true, version: { select: { number: true } } },
  })
  const since = new Map<string, number>()
  for (const { clauseTextId, version: had } of before)
    since.set(clauseTextId, Math.min(had.number, since.get(clauseTextId) ?? number))

  const { inOrder } = await changedLineages(projectId, version.id)
  const changed = inOrder.flatMap(({ op, ends }, at) =>
    ends
      .filter(({ side }) => side === 'target')
      .map(({ placement }): [string, ClauseNews] => [placement.clauseText.clause.id, { status: 'changed', op, nth: at + 1 }]),
  )
  const kept = version.placements.map(({ clauseTextId, clauseText }): [string, ClauseNews] => [
    clauseText.clauseId,
    { status: 'kept', since: since.get(clauseTextId) ?? number },
  ])
  return new Map([...kept, ...changed])
}
