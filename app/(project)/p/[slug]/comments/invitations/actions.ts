'use server'

import { act, type FormState } from '@/lib/server/act'
import { editInvite as editInviteVerb } from '@/lib/services/invite/edit-invite'
import { logInvite as logInviteVerb } from '@/lib/services/invite/log-invite'
import { removeInvite as removeInviteVerb } from '@/lib/services/invite/remove-invite'

export async function logInvite(_: FormState, form: FormData) {
  return act(logInviteVerb, form)
}

export async function editInvite(_: FormState, form: FormData) {
  return act(editInviteVerb, form)
}

export async function removeInvite(_: FormState, form: FormData) {
  return act(removeInviteVerb, form)
}
