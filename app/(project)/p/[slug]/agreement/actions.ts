'use server'

import { act, type FormState } from '@/lib/server/act'
import { finishReconciliation as finishReconciliationVerb } from '@/lib/services/coding/finish-reconciliation'
import { settleDisagreement as settleDisagreementVerb } from '@/lib/services/coding/settle-disagreement'

export async function settleDisagreement(_: FormState, form: FormData) {
  return act(settleDisagreementVerb, form)
}

export async function finishReconciliation(_: FormState, form: FormData) {
  return act(finishReconciliationVerb, form)
}
