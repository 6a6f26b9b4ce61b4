import { inReadingOrder } from '@/lib/domain/description/tree'
import { db } from '@/lib/server/db'

const columns = {
  ...{ op: true, proposalId: true },
  ends: {
    select: {
      side: true,
      placement: {
        select: {
          ...{ id: true, versionId: true, printed: true },
          clauseText: { select: { text: true, clause: { select: { id: true, number: true } } } },
        },
      },
    },
  },
} as const

/** What a version changed, numbered by this order everywhere, and how many clauses it kept. */
export async function changedLineages(projectId: number, versionId: string) {
  const lineages = await db().lineage.findMany({
    where: { projectId, toVersionId: versionId },
    select: columns,
    orderBy: { id: 'asc' },
  })
  const changed = lineages.filter(({ op }) => op !== 'keep' && op !== 'renumber')
  const orderOf = await readingOrderOf(
    projectId,
    changed.flatMap(({ ends }) => ends.map(({ placement }) => placement.versionId)),
  )
  const spot = ({ ends }: (typeof changed)[number]) =>
    orderOf.get((ends.find(({ side }) => side === 'source') ?? ends[0])?.placement.id ?? '') ?? 0
  return { inOrder: changed.toSorted((one, other) => spot(one) - spot(other)), kept: lineages.length - changed.length }
}

/** How far down each placement stands in its version, as a share of the whole, so that two versions can be read side by side. */
async function readingOrderOf(projectId: number, versionIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db().placement.findMany({
    where: { projectId, versionId: { in: [...new Set(versionIds)] } },
    select: { id: true, versionId: true, parentId: true, position: true },
  })
  return new Map(
    [...new Set(versionIds)].flatMap((versionId) => {
      const here = rows.filter((row) => row.versionId === versionId).map(({ id: clauseId, ...row }) => ({ ...row, clauseId }))
      const ordered = inReadingOrder(here)
      return ordered.status === 'broken'
        ? []
        : ordered.list.map(({ clauseId }, nth): [string, number] => [clauseId, nth / here.length])
    }),
  )
}
