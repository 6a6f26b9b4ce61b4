import { answersAgain, destroyedAgain, withdrawnAgain } from '@/lib/queries/program'
import { liveCall } from '@/lib/server/call'
import { Refusal } from '@/lib/server/refusal'
import { perform } from '@/lib/server/verb'
import { readLedger } from '@/lib/server/withdrawal-ledger'
import { reapplyAnswer } from '@/lib/services/comment/reapply-answer'
import { reapplyDestruction } from '@/lib/services/comment/reapply-destruction'
import { reapplyWithdrawal } from '@/lib/services/comment/reapply-withdrawal'
import { settleWithdrawals } from './settle-withdrawals'

/** How much of the ledger an older database knew nothing of. */
export type Applied = { readonly withdrawn: number; readonly answered: number; readonly destroyed: number }

/**
 * Does again what the ledger says was taken back, refused or destroyed and the database still holds, as after a restore of an older
 * backup. Runs before the door opens.
 */
export async function applyLedger(): Promise<Applied> {
  const { takenBack, answered, destroyed } = await readLedger()
  const words = await withdrawnAgain(takenBack)
  for (const { projectId, ...which } of words)
    await perform(reapplyWithdrawal, program(projectId), which, liveCall()).catch((error: unknown) => {
      // Another line of the ledger took it along already.
      if (!(error instanceof Refusal) || error.kind !== 'not-found') throw error
    })
  // Only what is left of a submission can be refused, and its words are compared with the team's before the originals go.
  const answers = await answersAgain(answered)
  for (const { projectId, submissionId, use, answer } of answers)
    await perform(reapplyAnswer, program(projectId), { submissionId, use, answer }, liveCall())
  const originals = await destroyedAgain(destroyed)
  for (const { projectId, at } of originals) await perform(reapplyDestruction, program(projectId), { at }, liveCall())
  await settleWithdrawals()
  return { withdrawn: words.length, answered: answers.length, destroyed: originals.length }
}

/** What was applied, in sentences; empty when nothing was. */
export function appliedSentences({ withdrawn, answered, destroyed }: Applied): string[] {
  return [
    ...(withdrawn > 0 ? [`${withdrawn} withdrawals since the backup were applied again.`] : []),
    ...(answered > 0 ? [`${answered} answers on what comments may be used for count again as they were given last.`] : []),
    ...(destroyed > 0 ? [`The originals of ${destroyed} projects had been destroyed since; they were destroyed again.`] : []),
  ]
}

const program = (projectId: number) => ({ kind: 'program', projectId }) as const
