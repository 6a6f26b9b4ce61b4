import { expect, test } from 'vitest'
import { readOwnAnswers } from '@/lib/exchange/read-own-words'
import { workMail } from '@/lib/exchange/work-mail'
import { custodyOf, enquiries } from '@/lib/queries/custody'
import { waitingFor } from '@/lib/queries/waiting'
import { db } from '@/lib/server/db'
import { claimJob, type Job } from '@/lib/server/jobs'
import type { Mailer } from '@/lib/server/mail'
import { admit } from '@/lib/server/member'
import { openContact } from '@/lib/server/vault'
import { perform } from '@/lib/server/verb'
import { answerEnquiry } from '@/lib/services/comment/answer-enquiry'
import { settleMail } from '@/lib/services/comment/settle-mail'
import { withdrawOwn } from '@/lib/services/comment/withdraw-own'
import { aMailServer, answer, kimAsks } from '@/tests/support/mail-server'
import { call, lastEvent } from '@/tests/support/project'

async function toMail(times = 1) {
  const asked = await kimAsks('kim@example.org')
  const { cast, commentId, kim, projectId, handle } = asked
  for (let nth = 0; nth < times; nth++)
    await perform(answerEnquiry, cast.cleo, { commentId, words: `${answer} ${nth}`, canMail: true }, call())
  const jobs = await db().job.findMany({ where: { projectId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
  /** The next try at this moment; false when the job does not wait for one now. */
  const work = async (mailer: Mailer | null, now = new Date(), nth = 0) => {
    const job: Job | null = await claimJob(now, jobs[nth]?.id ?? '')
    if (job) await workMail(job, mailer, now)
    return job !== null
  }
  const reply = async () => (await custodyOf(admit(cast.cleo, 'comment.redact'), handle))?.replies[0]
  const address = async () => (await openContact(db(), projectId, kim.submissionId))?.answerTo
  const waiting = async () => (await waitingFor(admit(cast.cleo, 'project.read'))).enquiries
  return { ...asked, work, reply, address, waiting }
}

const later = (minutes: number) => new Date(Date.now() + minutes * 60_000 + 1000)

test('an answer is mailed by a worker, read with the receipt code all the same, and the address is erased', async () => {
  const { kim, projectId, work, reply, address, waiting } = await toMail()
  const { got, mailer } = await aMailServer()
  expect(await reply()).toMatchObject({ mail: 'waiting', tries: 0 })
  await work(mailer)
  expect(got).toHaveLength(1)
  expect(got[0]).toMatch(/^To: kim@example\.org\r$/m)
  expect(got[0]).toContain(answer)
  expect(got[0]).not.toMatch(/tangerine/)
  expect(got[0]).not.toContain(kim.receipt)
  expect(await readOwnAnswers(kim)).toMatchObject([{ words: `${answer} 0` }])
  expect(await reply()).toMatchObject({ mail: 'mailed' })
  expect(await address()).toBeUndefined()
  expect(await db().contact.count({ where: { projectId } })).toBe(0)
  expect(await waiting()).toBe(0)
  expect(await lastEvent(projectId)).toMatchObject({ type: 'enquiry.mailed' })
  expect(await work(mailer, later(60))).toBe(false)
})

test('while the mail server is down it is tried again later, and mailed once when it is up', async () => {
  const { work, reply, address } = await toMail()
  const { got, mailer, stop, start } = await aMailServer()
  await stop()
  await work(mailer)
  expect(await reply()).toMatchObject({ mail: 'waiting', tries: 1, next: expect.any(Date) })
  expect(await work(mailer)).toBe(false)
  await work(mailer, later(1))
  expect(await reply()).toMatchObject({ mail: 'waiting', tries: 2 })
  expect(await work(mailer, later(3))).toBe(false)
  expect(await address()).toBe('kim@example.org')
  await start()
  await work(mailer, later(6))
  expect(got).toHaveLength(1)
  expect(await reply()).toMatchObject({ mail: 'mailed' })
})

test('after a day and a half it is given up, the custodian is told, and decides', async () => {
  const { cast, projectId, work, reply, address, waiting } = await toMail()
  const { mailer, stop } = await aMailServer()
  await stop()
  for (let nth = 0; nth < 8; nth++) expect(await work(mailer, later(3000 * nth))).toBe(true)
  expect(await reply()).toMatchObject({ mail: 'given-up', why: expect.stringContaining('8 tries') })
  expect(await lastEvent(projectId)).toMatchObject({ type: 'enquiry.not-mailed' })
  expect(await waiting()).toBe(1)
  expect(await enquiries(admit(cast.cleo, 'comment.admit'))).toMatchObject([{ answers: 1, isNotMailed: true }])
  expect(await address()).toBe('kim@example.org')
  const replyId = (await reply())?.id ?? ''
  await perform(settleMail, cast.cleo, { replyId, as: 'leave' }, call())
  expect(await reply()).toMatchObject({ mail: 'none' })
  expect(await address()).toBeUndefined()
  expect(await waiting()).toBe(0)
})

test('an address that takes no mail, and an installation without a mail server, are said at once', async () => {
  const { work, reply } = await toMail()
  await work((await aMailServer({ refuses: true })).mailer)
  expect(await reply()).toMatchObject({ mail: 'given-up', why: expect.stringContaining('takes no mail') })
  const other = await toMail()
  await other.work(null)
  expect(await other.reply()).toMatchObject({ mail: 'given-up', why: expect.stringContaining('no mail server') })
})

test('the address stays until the last of two answers is mailed; what was withdrawn meanwhile is not mailed', async () => {
  const { kim, projectId, work, address } = await toMail(2)
  const { got, mailer } = await aMailServer()
  await work(mailer)
  expect(await address()).toBe('kim@example.org')
  await work(mailer, new Date(), 1)
  expect(got).toHaveLength(2)
  expect(await address()).toBeUndefined()

  const gone = await toMail()
  await perform(withdrawOwn, gone.kim, {}, call())
  expect(await gone.work(mailer)).toBe(true)
  expect(got).toHaveLength(2)
  expect(await db().job.findFirst({ where: { projectId: gone.projectId } })).toMatchObject({ state: 'done' })
  expect(kim.submissionId).not.toBe(gone.kim.submissionId)
  expect(projectId).not.toBe(gone.projectId)
})

test('mails and long work are taken from one queue by two hands, and no mail by two', async () => {
  const { projectId } = await toMail()
  const [work, first, second] = await Promise.all([
    claimJob(new Date(), null, 'work'),
    claimJob(new Date(), null, 'mail'),
    claimJob(new Date(), null, 'mail'),
  ])
  expect(work).toBeNull()
  expect([first, second].filter(Boolean)).toMatchObject([{ projectId, kind: 'mailAnswer' }])
})
