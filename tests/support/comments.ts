import type { z } from 'zod'
import type { Passage } from '@/lib/domain/comment/passage'
import { formReceipt } from '@/lib/domain/comment/receipt-code'
import { lookThroughAll } from '@/lib/exchange/look-through-comments'
import { db } from '@/lib/server/db'
import { type CommenterActor, perform } from '@/lib/server/verb'
import { submit } from '@/lib/services/comment/submit'
import { type Cast, call } from './project'

/** Kim sends comments from the public page; answers who she is with her receipt. */
export async function kimSends(
  { projectId }: Cast,
  comments: readonly { clauseId?: string | null | undefined; passage?: Passage; text: string; proposedText?: string }[],
  more: Partial<z.input<typeof submit.input>> = {},
): Promise<CommenterActor & { receipt: string }> {
  const receipt = await aReceipt(projectId)
  const sent = comments.map(({ clauseId = null, passage = null, text, proposedText = null }) => ({
    clauseId,
    passage,
    text,
    proposedText,
  }))
  const { submissionId } = await perform(
    submit,
    { kind: 'visitor', projectId },
    { receipt, comments: sent, answers: [], ...more },
    call(),
  )
  await lookThroughAll()
  return { kind: 'commenter', projectId, submissionId, receipt }
}

export async function aReceipt(projectId: number): Promise<string> {
  const { receiptKey } = await db().project.findUniqueOrThrow({ where: { id: projectId } })
  return formReceipt(receiptKey, call().dice.bytes(17))
}
