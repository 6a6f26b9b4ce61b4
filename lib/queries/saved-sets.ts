import { standingCode } from '@/lib/domain/codebook/merge'
import { type Named, namedFrom, setHandle } from '@/lib/domain/coding/seen/sets/read-query'
import { type SetQuery, withCodes } from '@/lib/domain/coding/seen/sets/set-query'
import { type CodeView, codesEverShared } from '@/lib/queries/codebook'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'

export type SavedSetView = {
  readonly id: string
  readonly number: number
  /** `S-2`. */
  readonly handle: string
  readonly name: string
  readonly query: SetQuery
  readonly by: string
  readonly at: Date
}
export type SavedSets = {
  readonly sets: readonly SavedSetView[]
  readonly removed: readonly SavedSetView[]
  /** What a query can name: sets, and codes that were ever shared; merged ones as what they count as today. */
  readonly named: Named
  readonly queries: ReadonlyMap<string, SetQuery>
  readonly nameOf: (id: string) => string
}

/** Questions to the settled codings that members kept, with the codes they name as those count today. */
export async function savedSets(member: Member<'project.read' | 'codebook.read'>): Promise<SavedSets> {
  const { projectId } = member
  const [rows, all] = await Promise.all([
    db().savedSet.findMany({
      where: { projectId },
      select: {
        ...{ id: true, number: true, name: true, query: true, at: true, removedAt: true },
        member: { select: { person: { select: { name: true } } } },
      },
      orderBy: { number: 'asc' },
    }),
    codesEverShared(member),
  ])
  const codes = all.filter(({ isDraft }) => !isDraft)
  const today = standing(codes)
  const views = rows.map(({ number, query, member: { person }, removedAt, ...row }) => ({
    ...{ ...row, number, handle: setHandle(number), by: person.name, isRemoved: removedAt !== null },
    query: withCodes(query as unknown as SetQuery, today),
  }))
  const sets = views.filter(({ isRemoved }) => !isRemoved)
  const handles = new Map([...all, ...sets].map(({ id, handle }) => [id, handle]))
  return {
    ...{ sets, removed: views.filter(({ isRemoved }) => isRemoved) },
    named: namedFrom(
      codes.map(({ id, handle, kind }) => ({ id: today(id), handle, kind })),
      sets,
    ),
    queries: new Map(sets.map(({ id, query }) => [id, query])),
    nameOf: (id) => handles.get(id) ?? '?',
  }
}

function standing(codes: readonly CodeView[]): (id: string) => string {
  const mergedInto = new Map(codes.flatMap(({ id, mergedIntoId }) => (mergedIntoId ? [[id, mergedIntoId] as const] : [])))
  return (id) => standingCode(id, mergedInto)
}
