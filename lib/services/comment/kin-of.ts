import { type Kin, kinOfRow, standsIn } from '@/lib/domain/comment/kin'
import type { Tx } from '@/lib/server/db'

/** All comments of a submission, with how they are related by splitting and joining. */
export async function kinOf(tx: Tx, projectId: number, submissionId: string): Promise<Kin[]> {
  const rows = await tx.comment.findMany({
    where: { projectId, submissionId },
    select: { id: true, number: true, state: true, isReceived: true, splitFromId: true, joinedIntoId: true, parts: true },
  })
  return rows.map(kinOfRow)
}

type Gone = { readonly kin: readonly Kin[]; readonly gone: readonly string[]; readonly madeFrom: readonly string[] }

/**
 * After comments went: what stood in nothing else goes with them, and of what they were made of the earlier texts, translations
 * and notes, since those hold their words too. Answers how many received comments are gone with this.
 */
export async function forgetSources(tx: Tx, projectId: number, { kin, gone, madeFrom }: Gone): Promise<{ received: number }> {
  const rest = kin.filter(({ id }) => !gone.includes(id))
  const empty = rest.filter(({ id }) => standsIn(id, rest).length === 0).map(({ id }) => id)
  await tx.comment.deleteMany({ where: { projectId, id: { in: empty } } })

  const of = { projectId, commentId: { in: madeFrom.filter((id) => !empty.includes(id)) } }
  await tx.commentText.updateMany({ where: of, data: { text: null, proposedText: null, mac: null } })
  await tx.commentTranslation.deleteMany({ where: of })
  await tx.custodyNote.deleteMany({ where: of })
  await tx.enquiryReply.deleteMany({ where: of })
  await tx.besidePart.deleteMany({ where: of })
  const left = [...gone, ...empty]
  return { received: kin.filter(({ id, isReceived }) => isReceived && left.includes(id)).length }
}
