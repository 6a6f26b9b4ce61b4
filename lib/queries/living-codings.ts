import { overlaps } from '@/lib/domain/span/span'
import { db } from '@/lib/server/db'

export type LivingCoding = {
  readonly id: string
  readonly roundId: string
  readonly commentId: string
  readonly codeId: string
  readonly textRev: number
  readonly start: number
  readonly end: number
}
type Row = LivingCoding & { readonly diedActId: string | null }
/** No coder changes one coding so often that a longer way is worth a page's time. */
const furthest = 20

/**
 * What became of codings, by the id they once had: the coding itself while it lives, else the one that the act which ended it
 * put in its place (the same coder, comment and words, the same code rather than another). Left out when it was taken off.
 */
export async function livingCodings(projectId: number, ids: readonly string[]): Promise<ReadonlyMap<string, LivingCoding>> {
  const living = new Map<string, LivingCoding>()
  let looking = new Map([...new Set(ids)].map((id) => [id, id]))
  for (let step = 0; looking.size > 0 && step < furthest; step++) {
    const rows = new Map((await codingsById(projectId, [...looking.values()])).map((row) => [row.id, row]))
    const born = await bornBy(projectId, [...rows.values()])
    const next = new Map<string, string>()
    for (const [asked, id] of looking) {
      const row = rows.get(id)
      if (!row) continue
      if (row.diedActId === null) living.set(asked, row)
      else {
        const after = heirOf(row, born.get(row.diedActId) ?? [])
        if (after) next.set(asked, after.id)
      }
    }
    looking = next
  }
  return living
}

function heirOf(dead: Row, born: readonly Row[]): Row | undefined {
  const inPlace = born.filter((one) => one.id !== dead.id && one.commentId === dead.commentId && overlaps(one, dead))
  return inPlace.find(({ codeId }) => codeId === dead.codeId) ?? inPlace[0]
}

async function codingsById(projectId: number, ids: readonly string[]): Promise<Row[]> {
  return db().coding.findMany({
    where: { projectId, id: { in: [...ids] } },
    select: {
      ...{ id: true, roundId: true, commentId: true, codeId: true, textRev: true, start: true, end: true, diedActId: true },
    },
    orderBy: [{ start: 'asc' }, { id: 'asc' }],
  })
}

/** What the acts that ended these codings put in their place, or woke again. */
async function bornBy(projectId: number, ended: readonly Row[]): Promise<ReadonlyMap<string, readonly Row[]>> {
  const acts = await db().act.findMany({
    where: { projectId, id: { in: ended.flatMap(({ diedActId }) => diedActId ?? []) } },
    select: { id: true, result: true },
    orderBy: { id: 'asc' },
  })
  const idsOf = new Map(acts.map(({ id, result }) => [id, (result as { born?: string[] } | null)?.born ?? []]))
  const rows = new Map((await codingsById(projectId, [...idsOf.values()].flat())).map((row) => [row.id, row]))
  return new Map([...idsOf].map(([act, born]) => [act, born.flatMap((id) => rows.get(id) ?? [])]))
}
