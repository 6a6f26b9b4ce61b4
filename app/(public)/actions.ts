'use server'

import * as door from '@/lib/exchange/public-door'
import { sendComments as send } from '@/lib/exchange/send-comments'
import type { FormState } from '@/lib/server/act'

export async function sendComments(_: FormState, form: FormData) {
  return send(form)
}

export async function openReceipt(_: FormState, form: FormData) {
  return door.receiptDoor(form)
}

export async function changePermission(_: FormState, form: FormData) {
  return door.permissionDoor(form)
}

export async function leaveReceipt() {
  return door.leaveReceipt()
}

export async function withdrawOwnComment(_: FormState, form: FormData) {
  return door.commentWithdrawalDoor(form)
}

export async function withdrawOwn(_: FormState) {
  return door.withdrawalDoor()
}
