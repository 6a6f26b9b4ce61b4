import { type CodeChange, type CodeState, type CodeStates, changesBetween } from '@/lib/domain/codebook/code-state'
import type { Tx } from '@/lib/server/db'

type Step = { readonly tx: Tx; readonly projectId: number; readonly actId: string }

/** Where every shared content code stands, retired and merged ones too, for a verb that holds the codebook. */
export async function codeStates(tx: Tx, projectId: number): Promise<CodeStates> {
  const rows = await tx.code.findMany({
    where: { projectId, kind: 'content', ownerId: null },
    select: { id: true, parentId: true, position: true, textRev: true, retiredAt: true, mergedIntoId: true, isDraft: true },
    orderBy: { id: 'asc' },
  })
  return new Map(rows.map(({ id, retiredAt, ...state }) => [id, { ...state, retiredAt: retiredAt?.toISOString() ?? null }]))
}

/** Keeps what the act changed since `before`, so that it can be undone. */
export async function keepChanges({ tx, projectId, actId }: Step, before: CodeStates): Promise<readonly CodeChange[]> {
  const changes = changesBetween(before, await codeStates(tx, projectId))
  await tx.codeChange.createMany({
    data: changes.map(({ codeId, was, is }) => ({ projectId, actId, codeId, ...(was && { was }), is })),
  })
  return changes
}

/** Puts codes where they shall stand, in one statement however many they are; every name key follows its wording. */
export async function putStates({ tx, projectId }: Step, states: CodeStates, keys: ReadonlyMap<string, string>): Promise<void> {
  const rows = [...states].map(([id, state]) => ({ id, key: keys.get(id) ?? null, ...state }))
  // Twice: names are unique among codes in use, and two codes may take each other's.
  await tx.$executeRaw`
    UPDATE "Code" c SET "nameKey" = NULL FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS n(id uuid)
    WHERE c."projectId" = ${projectId} AND c.id = n.id`
  await tx.$executeRaw`
    UPDATE "Code" c SET "parentId" = n."parentId", position = n.position, "textRev" = n."textRev", "nameKey" = n.key,
      "retiredAt" = n."retiredAt", "mergedIntoId" = n."mergedIntoId", "isDraft" = COALESCE(n."isDraft", false), revision = c.revision + 1
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS n(id uuid, key text, "parentId" uuid, position int, "textRev" int, "retiredAt" timestamptz, "mergedIntoId" uuid, "isDraft" boolean)
    WHERE c."projectId" = ${projectId} AND c.id = n.id`
}

/** As it was kept by `keepChanges`. */
export function readChange(row: { codeId: string; was: unknown; is: unknown }): CodeChange {
  return { codeId: row.codeId, was: row.was as CodeState | null, is: row.is as CodeState }
}
