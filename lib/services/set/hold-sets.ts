import { nameKey } from '@/lib/domain/codebook/name'
import { type Named, namedFrom, readQuery } from '@/lib/domain/coding/seen/sets/read-query'
import { leadsTo, type SetQuery } from '@/lib/domain/coding/seen/sets/set-query'
import { formatHandle } from '@/lib/domain/project/handle'
import type { Tx } from '@/lib/server/db'
import { Refusal } from '@/lib/server/refusal'
import { lockProject } from '@/lib/services/shared/lock-project'

export type HeldSet = { readonly id: string; readonly number: number; readonly name: string; readonly query: SetQuery }

/** The sets that are kept, for one verb at a time. */
export async function holdSets(tx: Tx, projectId: number): Promise<readonly HeldSet[]> {
  await lockProject(tx, projectId)
  const rows = await tx.savedSet.findMany({
    where: { projectId, removedAt: null },
    select: { id: true, number: true, name: true, query: true },
    orderBy: { number: 'asc' },
  })
  return rows.map((row) => ({ ...row, query: row.query as unknown as SetQuery }))
}

/** Refused when another kept set bears the name, case and width apart. */
export function requireFreeName(name: string, id: string | null, sets: readonly HeldSet[]): void {
  const twin = sets.find((one) => one.id !== id && nameKey(one.name) === nameKey(name))
  if (twin) {
    const why = `There is a set "${twin.name}" already. Choose another name, or change that one.`
    throw new Refusal('conflict', why, { name: why })
  }
}

/** What was typed as the query that is kept; refused with the place where it cannot be read, or when it leads back to the set itself. */
export async function queryOf(
  tx: Tx,
  projectId: number,
  { typed, id, sets }: { typed: string; id: string | null; sets: readonly HeldSet[] },
): Promise<SetQuery> {
  const reading = readQuery(typed, await namedIn(tx, projectId, sets))
  if (reading.status === 'refused') {
    const why = `${reading.why} (at "${typed.slice(reading.at, reading.at + 20) || 'the end'}")`
    throw new Refusal('input', why, { query: why })
  }
  if (id !== null && leadsTo(reading.query, id, new Map(sets.map((one) => [one.id, one.query])))) {
    const why = 'The set would be made of itself. Leave out the set that names it.'
    throw new Refusal('conflict', why, { query: why })
  }
  return reading.query
}

async function namedIn(tx: Tx, projectId: number, sets: readonly HeldSet[]): Promise<Named> {
  const codes = await tx.code.findMany({
    where: { projectId, ownerId: null, isDraft: false },
    select: { id: true, kind: true, number: true, clause: { select: { number: true } } },
    orderBy: { id: 'asc' },
  })
  const handleOf = ({ number, clause }: (typeof codes)[number]) =>
    clause ? formatHandle('clause', clause.number) : formatHandle('code', number ?? 0)
  return namedFrom(
    codes.map((code) => ({ ...code, handle: handleOf(code) })),
    sets,
  )
}
