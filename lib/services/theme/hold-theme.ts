import type { Tx } from '@/lib/server/db'
import { Refusal } from '@/lib/server/refusal'

/** The theme under lock. */
export async function holdTheme(
  tx: Tx,
  projectId: number,
  themeId: string,
): Promise<{ id: string; textRev: number; inReview: boolean }> {
  const [row] = await tx.$queryRaw<{ id: string; textRev: number; inReview: boolean }[]>`
    SELECT id::text AS id, "textRev", "inReview" FROM "Theme"
    WHERE "projectId" = ${projectId} AND id = ${themeId}::uuid AND "retiredAt" IS NULL FOR UPDATE`
  if (!row) throw new Refusal('not-found', 'This theme is not there any more. Go back to the themes.')
  return row
}
