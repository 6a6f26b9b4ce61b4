'use server'

import { act, type FormState } from '@/lib/server/act'
import { decideUseSentence as decideUseSentenceVerb } from '@/lib/services/comment/decide-use-sentence'

export async function decideUseSentence(_: FormState, form: FormData) {
  return act(decideUseSentenceVerb, form)
}
