'use server'

import { buildReleaseDoor } from '@/lib/exchange/build-release'
import { act, type FormState } from '@/lib/server/act'
import { decideAttributes as decideAttributesVerb } from '@/lib/services/release/decide-attributes'

export async function buildRelease(_: FormState, form: FormData) {
  return buildReleaseDoor(form)
}

export async function decideAttributes(_: FormState, form: FormData) {
  return act(decideAttributesVerb, form)
}
