'use server'

import { act, type FormState } from '@/lib/server/act'
import { addCode as addCodeVerb } from '@/lib/services/codebook/add-code'
import { confirmCodings as confirmCodingsVerb } from '@/lib/services/codebook/confirm-codings'
import { editCode as editCodeVerb } from '@/lib/services/codebook/edit-code'
import { importCodebook as importCodebookVerb } from '@/lib/services/codebook/import-codebook'
import { mergeCodes as mergeCodesVerb } from '@/lib/services/codebook/merge-codes'
import { moveCode as moveCodeVerb } from '@/lib/services/codebook/move-code'
import { moveCodings as moveCodingsVerb } from '@/lib/services/codebook/move-codings'
import { reinstateCode as reinstateCodeVerb } from '@/lib/services/codebook/reinstate-code'
import { retireCode as retireCodeVerb } from '@/lib/services/codebook/retire-code'
import { setDraft as setDraftVerb } from '@/lib/services/codebook/set-draft'
import { takeAwayCodings as takeAwayCodingsVerb } from '@/lib/services/codebook/take-away-codings'
import { undoStep as undoStepVerb } from '@/lib/services/codebook/undo-step'

export async function addCode(_: FormState, form: FormData) {
  return act(addCodeVerb, form)
}

export async function editCode(_: FormState, form: FormData) {
  return act(editCodeVerb, form)
}

export async function moveCode(_: FormState, form: FormData) {
  return act(moveCodeVerb, form)
}

export async function retireCode(_: FormState, form: FormData) {
  return act(retireCodeVerb, form)
}

export async function reinstateCode(_: FormState, form: FormData) {
  return act(reinstateCodeVerb, form)
}

export async function setDraft(_: FormState, form: FormData) {
  return act(setDraftVerb, form)
}

export async function importCodebook(_: FormState, form: FormData) {
  return act(importCodebookVerb, form)
}

export async function mergeCodes(_: FormState, form: FormData) {
  return act(mergeCodesVerb, form)
}

export async function moveCodings(_: FormState, form: FormData) {
  return withoutIds(await act(moveCodingsVerb, form))
}

export async function confirmCodings(_: FormState, form: FormData) {
  return withoutIds(await act(confirmCodingsVerb, form))
}

export async function takeAwayCodings(_: FormState, form: FormData) {
  return withoutIds(await act(takeAwayCodingsVerb, form))
}

export async function undoStep(_: FormState, form: FormData) {
  return withoutIds(await act(undoStepVerb, form))
}

/** The ids that undoing goes by stay on the server: there can be thousands. */
function withoutIds(state: FormState): FormState {
  return state.status === 'done' ? { status: 'done', value: null } : state
}
