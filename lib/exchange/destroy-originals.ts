import { act, type FormState } from '@/lib/server/act'
import { dropSpooledOf } from '@/lib/server/spool'
import { destroyOriginals } from '@/lib/services/comment/destroy-originals'
import { settleWithdrawals } from './settle-withdrawals'

/** The originals go, files that were looked at for an import with them; the ledger says so before anybody hears of it. */
export async function destroyOriginalsDoor(form: FormData): Promise<FormState> {
  const state = await act(destroyOriginals, form)
  if (state.status !== 'done') return state
  await settleWithdrawals()
  await dropSpooledOf(state.value.project)
  return state
}
