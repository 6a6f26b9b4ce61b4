import { answered, type FormState } from '@/lib/server/act'
import { type Call, liveCall } from '@/lib/server/call'
import { db } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { log } from '@/lib/server/log'
import { type Mailer, mailerOf } from '@/lib/server/mail'
import { type AnyMember, findMember } from '@/lib/server/member'
import { Refusal } from '@/lib/server/refusal'
import { readSession } from '@/lib/server/session'
import { openContact, openReplies } from '@/lib/server/vault'
import { perform } from '@/lib/server/verb'
import { answerEnquiry } from '@/lib/services/comment/answer-enquiry'
import { noteMailed } from '@/lib/services/comment/note-mailed'

/** How an answer reaches its enquirer: always with the receipt code, and by mail where an address was given for it. */
export type Reached = 'receipt' | 'mailed' | 'no-mail-server' | 'mail-failed'

/** Answers an enquiry, then mails the answer where that is wanted and possible. The mail never repeats the question. */
export async function answerAndMail(
  member: AnyMember,
  input: { readonly commentId: string; readonly words: string },
  { mailer, call }: { readonly mailer: Mailer | null; readonly call: () => Call },
): Promise<Reached> {
  const { replyId } = await perform(answerEnquiry, member, input, call())
  const { projectId } = member
  const { submissionId, project } = await enquiryOf(projectId, input.commentId)
  const to = (await openContact(db(), projectId, submissionId))?.answerTo
  if (!to) return 'receipt'
  if (!mailer) return 'no-mail-server'

  const [reply] = (await openReplies(db(), projectId, submissionId)).slice(-1)
  const sent = await mailer({
    from: { name: project.title, address: senderOf(project.contact) },
    to,
    subject: `Your question about “${project.title}”`,
    text: `${reply?.words ?? ''}\n\nYou asked this with a receipt code. With it you can read the answer again, or take your question back: ${env().address}/receipt\n`,
  }).then(
    () => true,
    (error: unknown) => {
      log.fault(error)
      return false
    },
  )
  if (!sent) return 'mail-failed'
  await perform(noteMailed, member, { replyId }, call())
  return 'mailed'
}

const sentences: Readonly<Record<Reached, string>> = {
  receipt: 'Answered. No address was given for it: it is read with the receipt code.',
  mailed: 'Answered and mailed. It can be read with the receipt code as well.',
  'no-mail-server': 'Answered. A mail was asked for, but this installation has no mail server: it is read with the receipt code.',
  'mail-failed':
    'Answered. The mail server did not take the mail: it is read with the receipt code. Answer again to try once more.',
}

export async function answerDoor(form: FormData): Promise<FormState & { readonly message?: string }> {
  const state = await answered(async () => {
    const session = await readSession()
    const member = session && (await findMember({ slug: String(form.get('project') ?? '') }, session.personId))
    if (!member) throw new Refusal('not-found', 'There is nothing here for you. Sign in again, or ask an editor.')
    const input = { commentId: String(form.get('commentId') ?? ''), words: String(form.get('words') ?? '') }
    return answerAndMail(member, input, { mailer: mailerOf(env().smtpUrl), call: liveCall })
  })
  return state.status === 'done' ? { ...state, message: sentences[state.value] } : state
}

async function enquiryOf(projectId: number, commentId: string) {
  const { submissionId, submission } = await db().comment.findUniqueOrThrow({
    where: { projectId_id: { projectId, id: commentId } },
    select: { submissionId: true, submission: { select: { project: { select: { title: true, contact: true } } } } },
  })
  return { submissionId, project: submission.project }
}

/** The address in the project's own words on whom to ask; else one of this installation that nobody reads. */
function senderOf(contact: string): string {
  return /[^\s<>,;()]+@[^\s<>,;()]+\.[^\s<>,;()]+/.exec(contact)?.[0] ?? `no-reply@${new URL(env().address).hostname}`
}
