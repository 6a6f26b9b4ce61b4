'use server'

import { act, type FormState } from '@/lib/server/act'
import { dismissMissing as dismissMissingVerb } from '@/lib/services/coding/dismiss-missing'

export async function dismissMissing(_: FormState, form: FormData) {
  return act(dismissMissingVerb, form)
}
