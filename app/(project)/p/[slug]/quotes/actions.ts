'use server'

import { act, type FormState } from '@/lib/server/act'
import { removeQuote as removeQuoteVerb } from '@/lib/services/coding/remove-quote'
import { restoreQuote as restoreQuoteVerb } from '@/lib/services/coding/restore-quote'

export async function removeQuote(_: FormState, form: FormData) {
  return act(removeQuoteVerb, form)
}

export async function restoreQuote(_: FormState, form: FormData) {
  return act(restoreQuoteVerb, form)
}
