import type { ColumnMapping } from '@/lib/domain/comment/column-meaning'
import { db } from '@/lib/server/db'
import { headerMac } from '@/lib/server/header-mac'
import type { Member } from '@/lib/server/member'

export type SavedMapping = {
  readonly id: string
  readonly name: string
  readonly at: Date
  readonly mapping: ColumnMapping
  /** Whether it was saved for a table with this very header; false where none is given. */
  readonly fits: boolean
}

/** What the project saved of how its tables are to be read, by name; for a header, those that fit it first, the newest of them first. */
export async function savedMappings(
  { projectId }: Member<'comment.import'>,
  header: readonly string[] = [],
): Promise<SavedMapping[]> {
  const own = header.length > 0 ? headerMac(header) : null
  const rows = await db().savedMapping.findMany({
    where: { projectId },
    select: { id: true, name: true, at: true, mapping: true, headerMac: true },
    orderBy: { name: 'asc' },
    take: 200,
  })
  const all = rows.map(({ headerMac: kept, mapping, ...row }) => ({
    ...row,
    mapping: mapping as unknown as ColumnMapping,
    fits: own !== null && Buffer.from(own).equals(kept),
  }))
  const fitting = all.filter(({ fits }) => fits).toSorted((one, other) => other.at.getTime() - one.at.getTime())
  return [...fitting, ...all.filter(({ fits }) => !fits)]
}
