'use server'

import { act, type FormState } from '@/lib/server/act'
import { writeSummary as writeSummaryVerb } from '@/lib/services/summary/write-summary'

export async function writeSummary(_: FormState, form: FormData) {
  return act(writeSummaryVerb, form)
}
