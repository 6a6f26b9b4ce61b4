import { dropStalePackages } from '@/lib/server/release-folder'
import { completeLedger } from '@/lib/server/withdrawal-ledger'

/**
 * What a withdrawal has to do outside the database, before anybody hears that it was done; again at each start, for one whose
 * server died in between.
 */
export async function settleWithdrawals(): Promise<void> {
  await completeLedger()
  await dropStalePackages()
}
