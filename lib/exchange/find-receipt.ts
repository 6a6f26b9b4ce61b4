import { readReceipt } from '@/lib/domain/comment/receipt-code'
import { submissionOfReceipt } from '@/lib/queries/receipt'
import { Refusal } from '@/lib/server/refusal'
import { steady } from '@/lib/server/steady'
import { limited } from '@/lib/server/tries'
import type { CommenterActor } from '@/lib/server/verb'

/** Longer than the one look into the database takes. */
const pause = 250

/**
 * Who a typed code belongs to. What is no code at all is told so beside the field: that depends on the characters alone. For
 * every well-formed code that opens nothing there is one answer, after the same time.
 */
export async function findReceipt(typed: string, client: string): Promise<CommenterActor> {
  const reading = readReceipt(typed)
  if (reading.status === 'malformed') throw new Refusal('input', reading.why, { code: reading.why })
  return limited([['receipt-client', client]], async () => {
    const found = await steady(pause, () => submissionOfReceipt(reading.code, reading.projectKey))
    if (!found) throw new Refusal('not-found', 'No comments belong to this code. Compare it with your copy.')
    return { kind: 'commenter', ...found }
  })
}
