'use server'

import { decideUseSentenceDoor } from '@/lib/exchange/withdraw-comments'
import type { FormState } from '@/lib/server/act'

export async function decideUseSentence(_: FormState, form: FormData) {
  return decideUseSentenceDoor(form)
}
