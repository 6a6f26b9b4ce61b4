'use server'

import { act, type FormState } from '@/lib/server/act'
import { removeMemo as removeMemoVerb } from '@/lib/services/memo/remove-memo'
import { restoreMemo as restoreMemoVerb } from '@/lib/services/memo/restore-memo'
import { settleThread as settleThreadVerb } from '@/lib/services/memo/settle-thread'
import { writeMemo as writeMemoVerb } from '@/lib/services/memo/write-memo'

export async function writeMemo(_: FormState, form: FormData) {
  return act(writeMemoVerb, form)
}

export async function removeMemo(_: FormState, form: FormData) {
  return act(removeMemoVerb, form)
}

export async function restoreMemo(_: FormState, form: FormData) {
  return act(restoreMemoVerb, form)
}

export async function settleThread(_: FormState, form: FormData) {
  return act(settleThreadVerb, form)
}
