import { act, type FormState } from '@/lib/server/act'
import { completeLedger } from '@/lib/server/withdrawal-ledger'
import { withdraw } from '@/lib/services/comment/withdraw'

/** A withdrawal by the custodian; it stands in the ledger before anybody hears of it. */
export async function withdrawDoor(form: FormData): Promise<FormState> {
  const state = await act(withdraw, form)
  if (state.status === 'done') await completeLedger()
  return state
}
