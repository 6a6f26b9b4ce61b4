import { replyOfJob } from '@/lib/queries/program'
import { liveCall } from '@/lib/server/call'
import { db } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { endJob, type Job, postponeJob, whileBeating } from '@/lib/server/jobs'
import { log } from '@/lib/server/log'
import { mac } from '@/lib/server/mac'
import { isRefusedForGood, type Mailer, mailerOf } from '@/lib/server/mail'
import { openContact, openReplies } from '@/lib/server/vault'
import { perform } from '@/lib/server/verb'
import { endMail } from '@/lib/services/comment/end-mail'

/** Minutes between one try and the next, about a day and a half in all: longer than most mail servers are away. */
const pauses = [1, 5, 15, 60, 240, 720, 1200]

/**
 * Mails an answer to who asked; tries again later where the server is away, and gives up with a sentence for the custodian.
 * An answer that was withdrawn meanwhile, or whose address is gone, is not mailed. The mail never repeats the question.
 */
export async function workMail(job: Job, mailer: Mailer | null = mailerOf(env().smtpUrl), now = new Date()): Promise<void> {
  const { projectId, subject: replyId } = job
  const end = (as: 'done' | 'failed', why: string | null) =>
    perform(endMail, { kind: 'program', projectId }, { jobId: job.id, as, why }, liveCall())
  const found = await replyOfJob(job)
  const to = found && (await openContact(db(), projectId, found.submissionId))?.answerTo
  if (!found || !to) return endJob(job, now)
  if (!mailer) return void (await end('failed', 'This installation has no mail server any more.'))

  const reply = (await openReplies(db(), projectId, found.submissionId)).find(({ id }) => id === replyId)
  const letter = letterOf(found.project, to, replyId, reply?.words ?? '')
  const outcome = await whileBeating(job, () => mailer(letter)).then(
    () => 'sent' as const,
    (error: unknown) => {
      log.fault(error)
      return isRefusedForGood(error) ? ('refused' as const) : ('away' as const)
    },
  )
  if (outcome === 'sent') return void (await end('done', null))
  if (outcome === 'refused') return void (await end('failed', 'The mail server says that this address takes no mail.'))
  const pause = pauses[job.tries - 1]
  if (pause !== undefined) return postponeJob(job, new Date(now.getTime() + pause * 60_000))
  await end('failed', `The mail server did not take it in ${job.tries} tries over a day and a half.`)
}

function letterOf(project: { title: string; contact: string }, to: string, replyId: string, words: string) {
  const host = new URL(env().address).hostname
  return {
    from: { name: project.title, address: senderOf(project.contact) ?? `no-reply@${host}` },
    to,
    subject: `Your question about “${project.title}”`,
    messageId: `<${Buffer.from(mac('mail', replyId)).toString('hex').slice(0, 32)}@${host}>`,
    text: `${words}\n\nYou asked this with a receipt code. With it you can read the answer again, or take your question back: ${env().address}/receipt\n`,
  }
}

/** The address in the project's own words on whom to ask; null where it names none. */
function senderOf(contact: string): string | null {
  return /[^\s<>,;()]+@[^\s<>,;()]+\.[^\s<>,;()]+/.exec(contact)?.[0] ?? null
}
