import type { Tx } from '@/lib/server/db'

/**
 * The releases that may hold words of a submission. Of what was imported the file says when it was written, and may be wrong or in
 * the future: from the import on it could be in one.
 */
export async function releasesSince(tx: Tx, projectId: number, submissionId: string): Promise<string[]> {
  const { receivedOn, import: from } = await tx.submission.findUniqueOrThrow({
    where: { projectId_id: { projectId, id: submissionId } },
    select: { receivedOn: true, import: { select: { at: true } } },
  })
  const since = from && from.at < receivedOn ? from.at : receivedOn
  const releases = await tx.release.findMany({ where: { projectId, at: { gte: since } }, select: { id: true } })
  return releases.map(({ id }) => id)
}
