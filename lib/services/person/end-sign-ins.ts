import type { Tx } from '@/lib/server/db'

/** The new epoch refuses every cookie given out before, even one whose row was missed. Returns how many sign-ins were running. */
export async function endEverySignIn(tx: Tx, personId: string, now: Date): Promise<number> {
  await tx.person.update({ where: { id: personId }, data: { epoch: { increment: 1 } } })
  const ended = await tx.signIn.updateMany({ where: { personId, endedAt: null }, data: { endedAt: now } })
  return ended.count
}
