'use server'

import { act, type FormState } from '@/lib/server/act'
import { checkParaphrase as checkParaphraseVerb } from '@/lib/services/comment/check-paraphrase'
import { removeParaphrase as removeParaphraseVerb } from '@/lib/services/comment/remove-paraphrase'
import { restoreParaphrase as restoreParaphraseVerb } from '@/lib/services/comment/restore-paraphrase'
import { writeParaphrase as writeParaphraseVerb } from '@/lib/services/comment/write-paraphrase'
import { addTheme as addThemeVerb } from '@/lib/services/theme/add-theme'
import { editTheme as editThemeVerb } from '@/lib/services/theme/edit-theme'
import { gatherCode as gatherCodeVerb } from '@/lib/services/theme/gather-code'
import { placeCoding as placeCodingVerb } from '@/lib/services/theme/place-coding'
import { reviewTheme as reviewThemeVerb } from '@/lib/services/theme/review-theme'
import { sendTheme as sendThemeVerb } from '@/lib/services/theme/send-theme'

export async function addTheme(_: FormState, form: FormData) {
  return act(addThemeVerb, form)
}

export async function editTheme(_: FormState, form: FormData) {
  return act(editThemeVerb, form)
}

export async function gatherCode(_: FormState, form: FormData) {
  return act(gatherCodeVerb, form)
}

export async function placeCoding(_: FormState, form: FormData) {
  return act(placeCodingVerb, form)
}

export async function sendTheme(_: FormState, form: FormData) {
  return act(sendThemeVerb, form)
}

export async function reviewTheme(_: FormState, form: FormData) {
  return act(reviewThemeVerb, form)
}

export async function writeParaphrase(_: FormState, form: FormData) {
  return act(writeParaphraseVerb, form)
}

export async function checkParaphrase(_: FormState, form: FormData) {
  return act(checkParaphraseVerb, form)
}

export async function removeParaphrase(_: FormState, form: FormData) {
  return act(removeParaphraseVerb, form)
}

export async function restoreParaphrase(_: FormState, form: FormData) {
  return act(restoreParaphraseVerb, form)
}
