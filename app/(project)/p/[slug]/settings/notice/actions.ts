'use server'

import { act, type FormState } from '@/lib/server/act'
import { publishNotice as publishNoticeVerb } from '@/lib/services/notice/publish-notice'

export async function publishNotice(_: FormState, form: FormData) {
  return act(publishNoticeVerb, form)
}
