import { act, type FormState } from '@/lib/server/act'
import type { AnyMemberVerb, Stored } from '@/lib/server/verb'
import { decideUseSentence } from '@/lib/services/comment/decide-use-sentence'
import { undoImport } from '@/lib/services/comment/undo-import'
import { withdraw } from '@/lib/services/comment/withdraw'
import { withdrawComment } from '@/lib/services/comment/withdraw-comment'
import { settleWithdrawals } from './settle-withdrawals'

/** A withdrawal by the custodian; it stands in the ledger before anybody hears of it. */
export async function withdrawDoor(form: FormData): Promise<FormState> {
  return settled(withdraw, form)
}

/** The same for one comment. */
export async function withdrawCommentDoor(form: FormData): Promise<FormState> {
  return settled(withdrawComment, form)
}

/** A sentence may refuse a use: packages that were made under it go before anybody hears of it. */
export async function decideUseSentenceDoor(form: FormData): Promise<FormState> {
  return settled(decideUseSentence, form)
}

/** Packages that hold words of the import go with it. */
export async function undoImportDoor(form: FormData): Promise<FormState> {
  return settled(undoImport, form)
}

async function settled<V extends Stored>(verb: AnyMemberVerb<V>, form: FormData): Promise<FormState<V>> {
  const state = await act(verb, form)
  if (state.status === 'done') await settleWithdrawals()
  return state
}
