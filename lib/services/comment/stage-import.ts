import type { LeftOutLine } from '@/lib/domain/comment/import-account'
import type { Tx } from '@/lib/server/db'
import { mac } from '@/lib/server/mac'
import { Refusal } from '@/lib/server/refusal'
import type { ImportFrame } from './import-frame'
import type { Submitted } from './incoming'
import { type Prepared, type Preparing, prepareSubmission } from './prepare-submission'
import { dropStaged, stage } from './staged'

type Place = { readonly projectId: number; readonly importId: string }

/** Begins the staging of an import afresh: what an earlier try left is gone. Refuses once the import has landed or ended. */
export async function clearStaging(tx: Tx, { projectId, importId }: Place): Promise<void> {
  const [row] = await tx.$queryRaw<{ state: string }[]>`
    SELECT state::text AS state FROM "Import" WHERE "projectId" = ${projectId} AND id = ${importId}::uuid FOR UPDATE`
  if (row?.state !== 'working') throw new Refusal('frozen', 'This import has ended already.')
  await dropStaged(tx, { projectId, batchId: importId })
  await tx.importLine.deleteMany({ where: { projectId, importId } })
}

/** Seals what came in; rows with the same key of a commenter within one import are one commenter's, and the key is never kept. */
export function prepareImported(
  scene: Preparing,
  frame: ImportFrame & { memberId: string; importId: string },
  list: readonly Submitted[],
): Prepared[] {
  return list.map(({ incoming, commenterKey }) => {
    const commenterId = commenterKey === null ? scene.ids.random() : commenterIdOf(frame.importId, commenterKey)
    return prepareSubmission(scene, frame, incoming, commenterId)
  })
}

/** Writes one chunk where nobody looks; `from` counts submissions and lines staged before it. */
export async function stageChunk(
  tx: Tx,
  { projectId, importId }: Place,
  from: { readonly submissions: number; readonly lines: number },
  chunk: { readonly prepared: readonly Prepared[]; readonly lines: readonly LeftOutLine[] },
): Promise<void> {
  await stage(tx, { projectId, batchId: importId }, from.submissions, chunk.prepared)
  if (chunk.lines.length === 0) return
  await tx.importLine.createMany({
    data: chunk.lines.map((line, nth) => ({ projectId, importId, nth: from.lines + nth, ...line })),
  })
}

/** A UUID of version 4 in form; which key it comes from only the installation's own key could tell. */
function commenterIdOf(importId: string, key: string): string {
  const bytes = Buffer.from(mac('import-commenter', importId, key).subarray(0, 16))
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
