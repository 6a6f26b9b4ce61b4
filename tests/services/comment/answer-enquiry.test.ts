import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'
import { expect, onTestFinished, test } from 'vitest'
import { answerAndMail } from '@/lib/exchange/answer-enquiry'
import { readOwnAnswers } from '@/lib/exchange/read-own-words'
import { custodyOf, enquiries } from '@/lib/queries/custody'
import { waitingFor } from '@/lib/queries/waiting'
import { db } from '@/lib/server/db'
import { mailerOf } from '@/lib/server/mail'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { answerEnquiry } from '@/lib/services/comment/answer-enquiry'
import { withdrawOwn } from '@/lib/services/comment/withdraw-own'
import { kimSends } from '@/tests/support/comments'
import { aWaitingComment } from '@/tests/support/custody'
import { aDescription, aNotice } from '@/tests/support/description'
import { everyRow } from '@/tests/support/dump'
import { aProject, call, lastEvent } from '@/tests/support/project'

const words = 'In the autumn, with vermilion pelicans.'

async function kimAsks(answerTo: string) {
  const cast = await aProject()
  await aDescription(cast)
  await aNotice(cast)
  const kim = await kimSends(cast, [], { enquiry: { text: 'When, by the tangerine oracle?', answerTo } })
  const { id: commentId, number } = await db().comment.findFirstOrThrow({ where: { submissionId: kim.submissionId } })
  return { cast, kim, commentId, handle: `C-${String(number).padStart(3, '0')}`, projectId: cast.projectId }
}

/** A real mail server that keeps what it is given. */
async function aMailServer({ refuses = false } = {}) {
  const got: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => done(refuses ? new Error('No such box.') : undefined),
    onData(stream, _session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        got.push(Buffer.concat(parts).toString('utf8'))
        done()
      })
    },
  })
  server.on('error', () => undefined)
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  onTestFinished(() => new Promise((closed) => server.close(() => closed(undefined))))
  const address = listening.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { got, mailer: mailerOf(`smtp://127.0.0.1:${port}`) }
}

test('an answer is read with the receipt code, and mailed to the address that was given for it', async () => {
  const { cast, kim, commentId, handle, projectId } = await kimAsks('kim@example.org')
  const { got, mailer } = await aMailServer()
  expect((await waitingFor(admit(cast.cleo, 'project.read'))).enquiries).toBe(1)
  expect(await answerAndMail(cast.cleo, { commentId, words }, { mailer, call })).toBe('mailed')

  expect(await readOwnAnswers(kim)).toMatchObject([{ commentId, words }])
  // Long lines travel folded.
  const mail = (got[0] ?? '').replaceAll('=\r\n', '')
  expect(mail).toMatch(/^To: kim@example\.org\r$/m)
  expect(mail).toContain(words)
  expect(mail).not.toMatch(/tangerine/)
  expect(mail).not.toContain(kim.receipt)
  expect((await custodyOf(admit(cast.cleo, 'comment.redact'), handle))?.replies).toMatchObject([{ mailedAt: expect.any(Date) }])
  expect(await enquiries(admit(cast.cleo, 'comment.admit'))).toMatchObject([{ answers: 1 }])
  expect((await waitingFor(admit(cast.cleo, 'project.read'))).enquiries).toBe(0)
  expect(await lastEvent(projectId)).toMatchObject({ type: 'enquiry.mailed' })
})

test('without an address, without a mail server, and where it refuses, the answer stands with the receipt', async () => {
  const none = await kimAsks('')
  expect(await answerAndMail(none.cast.cleo, { commentId: none.commentId, words }, { mailer: null, call })).toBe('receipt')
  const some = await kimAsks('kim@example.org')
  const input = { commentId: some.commentId, words }
  expect(await answerAndMail(some.cast.cleo, input, { mailer: null, call })).toBe('no-mail-server')
  const { got, mailer } = await aMailServer({ refuses: true })
  expect(await answerAndMail(some.cast.cleo, input, { mailer, call })).toBe('mail-failed')
  expect(got).toEqual([])
  expect(await readOwnAnswers(some.kim)).toHaveLength(2)
})

test('question, answer and address stand sealed, and a withdrawal leaves none of them', async () => {
  const { cast, kim, commentId } = await kimAsks('kim@example.org')
  await perform(answerEnquiry, cast.cleo, { commentId, words }, call())
  expect(await everyRow()).not.toMatch(/tangerine|pelicans|kim@example/)
  await perform(withdrawOwn, kim, {}, call())
  expect(await readOwnAnswers(kim)).toEqual([])
  expect(await db().enquiryReply.count({ where: { projectId: cast.projectId } })).toBe(0)
})

test('a comment is not answered as an enquiry, and only the custodian answers', async () => {
  const { cast, commentId } = await aWaitingComment()
  await expect(perform(answerEnquiry, cast.cleo, { commentId, words }, call())).rejects.toMatchObject({ kind: 'conflict' })
  await expect(perform(answerEnquiry, cast.noor, { commentId, words }, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
