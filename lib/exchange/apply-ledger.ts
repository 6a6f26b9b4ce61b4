import { withdrawnAgain } from '@/lib/queries/program'
import { liveCall } from '@/lib/server/call'
import { perform } from '@/lib/server/verb'
import { readLedger } from '@/lib/server/withdrawal-ledger'
import { reapplyWithdrawal } from '@/lib/services/comment/reapply-withdrawal'
import { settleWithdrawals } from './settle-withdrawals'

/**
 * Withdraws again what the ledger says was withdrawn and the database still holds, as after a restore of an older backup.
 * Runs before the door opens; answers how many came back and were erased.
 */
export async function applyLedger(): Promise<number> {
  const standing = await withdrawnAgain(await readLedger())
  for (const { projectId, ...which } of standing)
    await perform(reapplyWithdrawal, { kind: 'program', projectId }, which, liveCall())
  await settleWithdrawals()
  return standing.length
}
