'use server'

import * as doors from '@/lib/exchange/doors'
import type { FormState } from '@/lib/server/act'

export async function claim(_: FormState, form: FormData) {
  return doors.claimDoor(form)
}

export async function signIn(_: FormState, form: FormData) {
  return doors.signInDoor(form)
}

export async function acceptInvitation(_: FormState, form: FormData) {
  return doors.invitationDoor(form)
}

export async function resetPassword(_: FormState, form: FormData) {
  return doors.resetDoor(form)
}

export async function signOut() {
  return doors.signOutDoor()
}

export async function signOutEverywhere() {
  return doors.signOutEverywhereDoor()
}

export async function changePassword(_: FormState, form: FormData) {
  return doors.changePasswordDoor(form)
}

export async function makeResetLink(_: FormState, form: FormData) {
  return doors.resetLinkMaker(form)
}
