import { act, type FormState } from '@/lib/server/act'
import { withdraw } from '@/lib/services/comment/withdraw'
import { withdrawComment } from '@/lib/services/comment/withdraw-comment'
import { settleWithdrawals } from './settle-withdrawals'

/** A withdrawal by the custodian; it stands in the ledger before anybody hears of it. */
export async function withdrawDoor(form: FormData): Promise<FormState> {
  const state = await act(withdraw, form)
  if (state.status === 'done') await settleWithdrawals()
  return state
}

/** The same for one comment. */
export async function withdrawCommentDoor(form: FormData): Promise<FormState> {
  const state = await act(withdrawComment, form)
  if (state.status === 'done') await settleWithdrawals()
  return state
}
