import type { Tx } from '@/lib/server/db'

type Asked = {
  readonly projectId: number
  readonly replyId: string
  readonly memberId: string
  readonly jobId: string
  readonly now: Date
}

/** Leaves the mailing of an answer to a worker: with the commit of whoever asks, and not before. */
export async function askToMail(tx: Tx, { projectId, replyId, memberId, jobId, now }: Asked): Promise<void> {
  await tx.job.create({
    data: { projectId, id: jobId, kind: 'mailAnswer', subject: replyId, memberId, state: 'waiting', of: 1, at: now },
  })
}
