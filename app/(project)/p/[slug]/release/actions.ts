'use server'

import { buildReleaseDoor } from '@/lib/exchange/build-release'
import { destroyOriginalsDoor } from '@/lib/exchange/destroy-originals'
import { act, type FormState } from '@/lib/server/act'
import { decideAttributes as decideAttributesVerb } from '@/lib/services/release/decide-attributes'
import { signRiskReview as signRiskReviewVerb } from '@/lib/services/release/sign-risk-review'

export async function buildRelease(_: FormState, form: FormData) {
  return buildReleaseDoor(form)
}

export async function decideAttributes(_: FormState, form: FormData) {
  return act(decideAttributesVerb, form)
}

export async function signRiskReview(_: FormState, form: FormData) {
  return act(signRiskReviewVerb, form)
}

export async function destroyOriginals(_: FormState, form: FormData) {
  return destroyOriginalsDoor(form)
}
