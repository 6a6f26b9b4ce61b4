import type { Tx } from '@/lib/server/db'

/** Lets one verb at a time decide on things that span the project (its codebook, its rounds); plain writes go on beside it. */
export async function lockProject(tx: Tx, projectId: number): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Project" WHERE id = ${projectId} FOR NO KEY UPDATE`
}
