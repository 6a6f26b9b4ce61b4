import { answered, type FormState } from '@/lib/server/act'
import { liveCall } from '@/lib/server/call'
import { env } from '@/lib/server/env'
import { findMember } from '@/lib/server/member'
import { Refusal } from '@/lib/server/refusal'
import { readSession } from '@/lib/server/session'
import { perform } from '@/lib/server/verb'
import { answerEnquiry, type Reaches } from '@/lib/services/comment/answer-enquiry'

const sentences: Readonly<Record<Reaches, string>> = {
  receipt: 'Answered. No address was given for it: it is read with the receipt code.',
  'on-its-way': 'Answered. A mail is on its way, and it can be read with the receipt code.',
  'no-mail-server': 'Answered. A mail was asked for, but this installation has no mail server: it is read with the receipt code.',
}

/** Answers an enquiry and says how the answer reaches who asked. */
export async function answerDoor(form: FormData): Promise<FormState & { readonly message?: string }> {
  const state = await answered(async () => {
    const session = await readSession()
    const member = session && (await findMember({ slug: String(form.get('project') ?? '') }, session.personId))
    if (!member) throw new Refusal('not-found', 'There is nothing here for you. Sign in again, or ask an editor.')
    const input = { commentId: String(form.get('commentId') ?? ''), words: String(form.get('words') ?? '') }
    return perform(answerEnquiry, member, { ...input, canMail: env().smtpUrl !== null }, liveCall())
  })
  return state.status === 'done' ? { ...state, message: sentences[state.value.reaches] } : state
}
