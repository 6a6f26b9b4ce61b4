'use server'

import { readOriginalDoor } from '@/lib/exchange/read-original'
import { withdrawCommentDoor, withdrawDoor } from '@/lib/exchange/withdraw-comments'
import { act, type FormState } from '@/lib/server/act'
import { admit as admitVerb } from '@/lib/services/comment/admit'
import { decideRedaction as decideRedactionVerb } from '@/lib/services/comment/decide-redaction'
import { exclude as excludeVerb } from '@/lib/services/comment/exclude'
import { mendMention as mendMentionVerb } from '@/lib/services/comment/mend-mention'
import { redact as redactVerb } from '@/lib/services/comment/redact'
import { reopen as reopenVerb } from '@/lib/services/comment/reopen'

export async function openOriginal(_: FormState, form: FormData) {
  return readOriginalDoor(form)
}

export async function redact(_: FormState, form: FormData) {
  return act(redactVerb, form)
}

export async function decideRedaction(_: FormState, form: FormData) {
  return act(decideRedactionVerb, form)
}

export async function admit(_: FormState, form: FormData) {
  return act(admitVerb, form)
}

export async function exclude(_: FormState, form: FormData) {
  return act(excludeVerb, form)
}

export async function reopen(_: FormState, form: FormData) {
  return act(reopenVerb, form)
}

export async function withdraw(_: FormState, form: FormData) {
  return withdrawDoor(form)
}

export async function withdrawComment(_: FormState, form: FormData) {
  return withdrawCommentDoor(form)
}

export async function mendMention(_: FormState, form: FormData) {
  return act(mendMentionVerb, form)
}
