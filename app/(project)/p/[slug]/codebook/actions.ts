'use server'

import { act, type FormState } from '@/lib/server/act'
import { addCode as addCodeVerb } from '@/lib/services/codebook/add-code'
import { editCode as editCodeVerb } from '@/lib/services/codebook/edit-code'
import { moveCode as moveCodeVerb } from '@/lib/services/codebook/move-code'
import { retireCode as retireCodeVerb } from '@/lib/services/codebook/retire-code'

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
