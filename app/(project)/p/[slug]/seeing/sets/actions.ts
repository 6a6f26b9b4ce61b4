'use server'

import { act, type FormState } from '@/lib/server/act'
import { changeSet as changeSetVerb } from '@/lib/services/set/change-set'
import { removeSet as removeSetVerb } from '@/lib/services/set/remove-set'
import { restoreSet as restoreSetVerb } from '@/lib/services/set/restore-set'
import { saveSet as saveSetVerb } from '@/lib/services/set/save-set'

export async function saveSet(_: FormState, form: FormData) {
  return act(saveSetVerb, form)
}

export async function changeSet(_: FormState, form: FormData) {
  return act(changeSetVerb, form)
}

export async function removeSet(_: FormState, form: FormData) {
  return act(removeSetVerb, form)
}

export async function restoreSet(_: FormState, form: FormData) {
  return act(restoreSetVerb, form)
}
