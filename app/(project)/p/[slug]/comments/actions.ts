'use server'

import { answerDoor } from '@/lib/exchange/answer-enquiry'
import { findEverywhereDoor } from '@/lib/exchange/find-everywhere'
import { readOriginalDoor } from '@/lib/exchange/read-original'
import { readTogetherDoor } from '@/lib/exchange/read-together'
import { regionDoor } from '@/lib/exchange/region-of-town'
import { withdrawCommentDoor, withdrawDoor } from '@/lib/exchange/withdraw-comments'
import { act, type FormState } from '@/lib/server/act'
import { drawSecondLook as drawSecondLookVerb } from '@/lib/services/comment/draw-second-look'
import { exclude as excludeVerb } from '@/lib/services/comment/exclude'
import { judgeSecondLook as judgeSecondLookVerb } from '@/lib/services/comment/judge-second-look'
import { mendMention as mendMentionVerb } from '@/lib/services/comment/mend-mention'
import { noteCustody as noteCustodyVerb } from '@/lib/services/comment/note-custody'
import { putPartBack as putPartBackVerb } from '@/lib/services/comment/put-part-back'
import { removeCustodyNote as removeCustodyNoteVerb } from '@/lib/services/comment/remove-custody-note'
import { reopen as reopenVerb } from '@/lib/services/comment/reopen'
import { setApart as setApartVerb } from '@/lib/services/comment/set-apart'
import { settleMail as settleMailVerb } from '@/lib/services/comment/settle-mail'

export async function openOriginal(_: FormState, form: FormData) {
  return readOriginalDoor(form)
}

export async function findEverywhere(_: FormState, form: FormData) {
  return findEverywhereDoor(form)
}

export async function regionOf(_: FormState, form: FormData) {
  return regionDoor(form)
}

export async function readTogether(_: FormState, form: FormData) {
  return readTogetherDoor(form)
}

export async function putPartBack(_: FormState, form: FormData) {
  return act(putPartBackVerb, form)
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

export async function drawSecondLook(_: FormState, form: FormData) {
  return act(drawSecondLookVerb, form)
}

export async function judgeSecondLook(_: FormState, form: FormData) {
  return act(judgeSecondLookVerb, form)
}

export async function noteCustody(_: FormState, form: FormData) {
  return act(noteCustodyVerb, form)
}

export async function removeCustodyNote(_: FormState, form: FormData) {
  return act(removeCustodyNoteVerb, form)
}

export async function setApart(_: FormState, form: FormData) {
  return act(setApartVerb, form)
}

export async function settleMail(_: FormState, form: FormData) {
  return act(settleMailVerb, form)
}

export async function answerEnquiry(_: FormState, form: FormData) {
  return answerDoor(form)
}
