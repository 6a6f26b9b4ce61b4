import type { Ids } from '@/lib/server/call'
import type { Tx } from '@/lib/server/db'
import { nextHandle } from '@/lib/services/shared/handles'

type Entry = { readonly codeId: string; readonly rev: number; readonly parentId: string | null; readonly position: number }

/** The codebook version that says what the codes say now: the latest one when nothing changed since, else a new one. */
export async function snapshotCodebook(
  tx: Tx,
  projectId: number,
  { ids, now }: { readonly ids: Ids; readonly now: Date },
): Promise<{ readonly id: string; readonly number: number; readonly codes: number }> {
  const entries = await entriesNow(tx, projectId)
  const latest = await tx.codebookVersion.findFirst({
    where: { projectId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, entries: { select: { codeId: true, rev: true, parentId: true, position: true } } },
  })
  if (latest && isSame(latest.entries, entries)) return { id: latest.id, number: latest.number, codes: entries.length }

  const id = ids.next()
  const number = await nextHandle(tx, projectId, 'codebook')
  await tx.codebookVersion.create({ data: { projectId, id, number, madeAt: now } })
  await tx.codebookEntry.createMany({ data: entries.map((entry) => ({ projectId, codebookId: id, ...entry })) })
  return { id, number, codes: entries.length }
}

/** Shared content codes but drafts, and the clause codes of the version in force. */
async function entriesNow(tx: Tx, projectId: number): Promise<Entry[]> {
  return tx.$queryRaw<Entry[]>`
    SELECT c.id::text AS "codeId", c."textRev" AS rev, c."parentId"::text AS "parentId", c.position
    FROM "Code" c
    WHERE c."projectId" = ${projectId} AND c."retiredAt" IS NULL AND c."mergedIntoId" IS NULL AND NOT c."isDraft" AND c."ownerId" IS NULL AND (
      c.kind = 'content' OR c."clauseId" IN (
        SELECT t."clauseId" FROM "Placement" p JOIN "ClauseText" t ON t."projectId" = p."projectId" AND t.id = p."clauseTextId"
        WHERE p."projectId" = ${projectId} AND p."versionId" = (
          SELECT v.id FROM "DescriptionVersion" v
          WHERE v."projectId" = ${projectId} AND v.state = 'published' ORDER BY v.number DESC LIMIT 1)))
    ORDER BY c.id`
}

function isSame(one: readonly Entry[], other: readonly Entry[]): boolean {
  const key = ({ codeId, rev, parentId, position }: Entry) => `${codeId} ${rev} ${parentId} ${position}`
  const keys = new Set(one.map(key))
  return one.length === other.length && other.every((entry) => keys.has(key(entry)))
}
