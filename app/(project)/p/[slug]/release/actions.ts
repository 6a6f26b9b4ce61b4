'use server'

import { buildReleaseDoor } from '@/lib/exchange/build-release'
import type { FormState } from '@/lib/server/act'

export async function buildRelease(_: FormState, form: FormData) {
  return buildReleaseDoor(form)
}
