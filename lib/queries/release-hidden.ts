import { db } from '@/lib/server/db'

/** How many places were hidden in these comments, by category; never what they said. */
export async function hiddenRows(projectId: number, comments: ReadonlySet<string>): Promise<(string | number)[][]> {
  const all = await db().redaction.findMany({
    where: { projectId, state: 'accepted' },
    select: { category: true, commentId: true, pseudonym: { select: { nth: true } } },
  })
  const rows = all.filter(({ commentId }) => comments.has(commentId))
  const categories = [...new Set(rows.map(({ category }) => category))].toSorted()
  return categories.map((category) => {
    const own = rows.filter((row) => row.category === category)
    const generalised = own.filter(({ pseudonym }) => pseudonym && pseudonym.nth === null).length
    return [category, own.length, new Set(own.map(({ commentId }) => commentId)).size, generalised]
  })
}
