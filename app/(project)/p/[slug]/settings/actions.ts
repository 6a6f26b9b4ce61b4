'use server'

import { act, type FormState } from '@/lib/server/act'
import { editProject as editProjectVerb } from '@/lib/services/project/edit-project'

export async function editProject(_: FormState, form: FormData) {
  return act(editProjectVerb, form)
}
