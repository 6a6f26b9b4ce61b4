import type { Tx } from '@/lib/server/db'
import { eraseAnswerAddress } from '@/lib/server/vault'

type About = { readonly projectId: number; readonly submissionId: string; readonly replyId: string }

/** Erases the address that was given for an answer, unless another answer to the same sender still waits to be mailed. */
export async function forgetAddress(tx: Tx, { projectId, submissionId, replyId }: About): Promise<void> {
  const others = await tx.enquiryReply.findMany({
    where: { projectId, submissionId, id: { not: replyId }, mailedAt: null },
    select: { id: true, mailGivenUpAt: true },
  })
  const waiting = await tx.job.count({
    where: { projectId, kind: 'mailAnswer', subject: { in: others.map(({ id }) => id) }, state: { in: ['waiting', 'running'] } },
  })
  if (waiting > 0 || others.some(({ mailGivenUpAt }) => mailGivenUpAt !== null)) return
  await eraseAnswerAddress(tx, projectId, submissionId)
}
