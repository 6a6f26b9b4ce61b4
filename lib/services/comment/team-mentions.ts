import { teamPlaces } from '@/lib/domain/comment/team-places'
import { sharedRuns } from '@/lib/domain/comment/word-runs'
import type { Tx } from '@/lib/server/db'

/** `place` is table and column, `rowId` the row's key columns joined by a colon; half-open UTF-16 offsets into that text. */
export type Mention = { readonly place: string; readonly rowId: string; readonly start: number; readonly end: number }

/** Where the team's own texts repeat five or more words in a row of what somebody wrote. */
export async function teamMentions(tx: Tx, projectId: number, written: readonly string[]): Promise<Mention[]> {
  const found: Mention[] = []
  for (const { table, column, row } of teamPlaces) {
    const key = row.map((name) => `"${name}"::text`).join(` || ':' || `)
    // The names come from the closed list above, never from outside.
    const texts = await tx.$queryRawUnsafe<{ id: string; words: string }[]>(
      `SELECT ${key} AS id, "${column}" AS words FROM "${table}" WHERE "projectId" = $1 AND length("${column}") > 8`,
      projectId,
    )
    for (const { id, words } of texts)
      for (const comment of written)
        for (const { start, end } of sharedRuns(comment, words))
          found.push({ place: `${table}.${column}`, rowId: id, start, end })
  }
  return found
}
