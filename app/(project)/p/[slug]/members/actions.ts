'use server'

import { invitationMaker } from '@/lib/exchange/doors'
import { act, type FormState } from '@/lib/server/act'
import { changeRoles as changeRolesVerb } from '@/lib/services/project/change-roles'
import { removeMember as removeMemberVerb } from '@/lib/services/project/remove-member'

export async function invite(_: FormState, form: FormData) {
  return invitationMaker(form)
}

export async function changeRoles(_: FormState, form: FormData) {
  return act(changeRolesVerb, form)
}

export async function removeMember(_: FormState, form: FormData) {
  return act(removeMemberVerb, form)
}
