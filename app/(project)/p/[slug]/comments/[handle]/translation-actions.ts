'use server'

import { act, type FormState } from '@/lib/server/act'
import { confirmTranslation as confirmTranslationVerb } from '@/lib/services/comment/confirm-translation'
import { removeTranslation as removeTranslationVerb } from '@/lib/services/comment/remove-translation'
import { saveTranslation as saveTranslationVerb } from '@/lib/services/comment/save-translation'

export async function saveTranslation(_: FormState, form: FormData) {
  return act(saveTranslationVerb, form)
}

export async function confirmTranslation(_: FormState, form: FormData) {
  return act(confirmTranslationVerb, form)
}

export async function removeTranslation(_: FormState, form: FormData) {
  return act(removeTranslationVerb, form)
}
