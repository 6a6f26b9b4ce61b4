'use server'

import { act, type FormState } from '@/lib/server/act'
import { lockRound as lockRoundVerb } from '@/lib/services/coding/lock-round'
import { openRound as openRoundVerb } from '@/lib/services/coding/open-round'

export async function openRound(_: FormState, form: FormData) {
  return act(openRoundVerb, form)
}

export async function lockRound(_: FormState, form: FormData) {
  return act(lockRoundVerb, form)
}
