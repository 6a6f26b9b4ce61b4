import type { Tx } from './db'

/**
 * Changes whenever something was taken back, a use was answered anew, or an import was undone: what was read before such a change
 * must not be given out after it.
 */
export async function promiseMark(tx: Tx, projectId: number): Promise<string> {
  const [row] = await tx.$queryRaw<{ mark: string }[]>`
    SELECT (SELECT count(*) FROM "Withdrawal" WHERE "projectId" = ${projectId})::text || ':' ||
      (SELECT count(*) FROM "PermissionEvent" WHERE "projectId" = ${projectId})::text || ':' ||
      (SELECT count(*) FROM "Import" WHERE "projectId" = ${projectId} AND state = 'undone')::text AS mark`
  return row?.mark ?? ''
}

/** Held by whoever takes something back: a release is frozen either before, and is found and marked, or after, and sees it. */
export async function holdPromises(tx: Tx, projectId: number): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Project" WHERE id = ${projectId} FOR KEY SHARE`
}

/** Waits for everybody who is taking something back, and lets nobody begin to until this transaction is over. */
export async function waitForPromises(tx: Tx, projectId: number): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Project" WHERE id = ${projectId} FOR UPDATE`
}
