'use server'

import { act, type FormState } from '@/lib/server/act'
import { askGamma as askGammaVerb } from '@/lib/services/coding/ask-gamma'
import { cancelGamma as cancelGammaVerb } from '@/lib/services/coding/cancel-gamma'
import { finishReconciliation as finishReconciliationVerb } from '@/lib/services/coding/finish-reconciliation'
import { settleDisagreement as settleDisagreementVerb } from '@/lib/services/coding/settle-disagreement'

export async function settleDisagreement(_: FormState, form: FormData) {
  return act(settleDisagreementVerb, form)
}

export async function finishReconciliation(_: FormState, form: FormData) {
  return act(finishReconciliationVerb, form)
}

export async function askGamma(_: FormState, form: FormData) {
  return act(askGammaVerb, form)
}

export async function cancelGamma(_: FormState, form: FormData) {
  return act(cancelGammaVerb, form)
}
