'use server'

import { act, type FormState } from '@/lib/server/act'
import { putTogether as putTogetherVerb } from '@/lib/services/comment/put-together'

export async function putTogether(_: FormState, form: FormData) {
  return act(putTogetherVerb, form)
}
