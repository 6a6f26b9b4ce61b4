'use server'

import { act, type FormState } from '@/lib/server/act'
import { answerQuestion as answerQuestionVerb } from '@/lib/services/coding/answer-question'

export async function answerQuestion(_: FormState, form: FormData) {
  return act(answerQuestionVerb, form)
}
