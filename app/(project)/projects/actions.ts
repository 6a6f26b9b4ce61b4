'use server'

import { newProjectDoor } from '@/lib/exchange/doors'
import type { FormState } from '@/lib/server/act'

export async function openProject(_: FormState, form: FormData) {
  return newProjectDoor(form)
}
