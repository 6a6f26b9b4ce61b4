import { z } from 'zod'
import type { Tx } from '@/lib/server/db'

/** Where a coding of the sender's own stands: a coder has one code on the very same words at most once in a round. */
export const CodingAt = z.object({
  roundId: z.uuid(),
  commentId: z.uuid(),
  codeId: z.uuid(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
})

/** The coder's own living coding there; null when none is. */
export async function codingAt(
  tx: Tx,
  coder: { readonly projectId: number; readonly coderId: string },
  at: z.output<typeof CodingAt>,
): Promise<string | null> {
  const coding = await tx.coding.findFirst({
    where: { ...coder, ...at, layer: 'independent', diedActId: null },
    select: { id: true },
  })
  return coding?.id ?? null
}
