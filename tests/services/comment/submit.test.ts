import { expect, test } from 'vitest'
import { custodyOf } from '@/lib/queries/custody'
import { waitingPage } from '@/lib/queries/custody-queue'
import { receiptView } from '@/lib/queries/receipt'
import { db } from '@/lib/server/db'
import { mac } from '@/lib/server/mac'
import { admit } from '@/lib/server/member'
import { openOriginal } from '@/lib/server/vault'
import { perform } from '@/lib/server/verb'
import { submit } from '@/lib/services/comment/submit'
import { aReceipt, kimSends } from '@/tests/support/comments'
import { aDescription, aNotice } from '@/tests/support/description'
import { aProject, call, lastEvent } from '@/tests/support/project'

async function openToComments() {
  const cast = await aProject()
  const clauses = await aDescription(cast)
  await aNotice(cast)
  return { cast, clauses, projectId: cast.projectId }
}

test('comments wait for the custodian, and their words stand in the vault only', async () => {
  const { cast, clauses, projectId } = await openToComments()
  const words = 'You forgot the librarians 📚, write to kim@example.org\r\nplease'
  const kim = await kimSends(cast, [{ clauseId: clauses.advises, text: words, proposedText: 'Advises everybody.' }])

  const [comment] = await db().comment.findMany({ where: { projectId } })
  expect(comment).toMatchObject({ state: 'waiting', textRev: 0, clauseId: clauses.advises })
  expect(await openOriginal(db(), projectId, comment?.id ?? '')).toEqual({
    text: words.replace('\r\n', '\n'),
    proposedText: 'Advises everybody.',
  })
  const dump = JSON.stringify([
    await db().comment.findMany(),
    await db()
      .submission.findMany({ where: { projectId } })
      .then((rows) => rows.map(({ receiptMac: _, ...row }) => row)),
    await db().eventDetail.findMany(),
    await db()
      .act.findMany()
      .then((acts) => acts.map(({ result }) => result)),
  ])
  expect(dump).not.toMatch(/librarians|kim@|everybody/)
  expect(await lastEvent(projectId, 'submission.received')).toMatchObject({
    type: 'submission.received',
    subject: kim.submissionId,
    detail: { comments: 1, notice: 1, version: 1 },
  })
})

test('what shows by its form is hidden beforehand at its place, by nobody', async () => {
  const { cast, projectId } = await openToComments()
  await kimSends(cast, [{ text: '🌍 write to kim@example.org' }])
  expect(await db().redaction.findMany({ where: { projectId } })).toMatchObject([
    { field: 'text', start: 12, end: 27, category: 'mail', state: 'accepted', tier: 'auto', finder: 'form', memberId: null },
  ])
})

test('only a keyed hash of the receipt is kept', async () => {
  const { cast, projectId } = await openToComments()
  const { receipt } = await kimSends(cast, [{ text: 'Good.' }])
  const kept = await db().submission.findFirst({ where: { projectId } })
  expect(Buffer.from(kept?.receiptMac ?? [])).toEqual(Buffer.from(mac('receipt', receipt)))
})

test('an objection to research leaves the uses that are covered, and an asked use needs a yes', async () => {
  const { cast, projectId } = await openToComments()
  await kimSends(cast, [{ text: 'For you only.' }], {
    answers: [
      { use: 'research', answer: 'objected' },
      { use: 'show', answer: 'yes' },
      { use: 'archive', answer: 'no' },
    ],
  })
  expect(await db().submission.findFirst({ where: { projectId } })).toMatchObject({ allows: ['revise', 'quote', 'show'] })
  expect(await db().permissionEvent.count({ where: { projectId, channel: 'web', source: 'form' } })).toBe(3)
})

test('comments that nothing may be done with are not kept', async () => {
  const { cast, projectId } = await openToComments()
  const objections = ['revise', 'research'].map((use) => ({ use: use as 'revise', answer: 'objected' as const }))
  await expect(kimSends(cast, [{ text: 'No.' }], { answers: objections })).rejects.toMatchObject({ kind: 'input' })
  expect(await db().submission.count({ where: { projectId } })).toBe(0)
})

test('an answer that the notice does not ask for is refused', async () => {
  const { cast } = await openToComments()
  await expect(kimSends(cast, [{ text: 'Hm.' }], { answers: [{ use: 'thank', answer: 'yes' }] })).rejects.toMatchObject({
    kind: 'input',
  })
})

test('a name is kept only where somebody agreed to be thanked', async () => {
  const { cast, projectId } = await openToComments()
  await aNotice(cast, {
    uses: {
      revise: 'covered',
      research: 'covered',
      quote: 'notAsked',
      show: 'notAsked',
      archive: 'notAsked',
      contact: 'notAsked',
      thank: 'asked',
    },
  })
  await kimSends(cast, [{ text: 'One.' }], { contact: { name: 'Kim' } })
  expect(await db().contact.count({ where: { projectId } })).toBe(0)
  await kimSends(cast, [{ text: 'Two.' }], { contact: { name: 'Kim' }, answers: [{ use: 'thank', answer: 'yes' }] })
  expect(await db().contact.count({ where: { projectId } })).toBe(1)
})

test('the project asks what it asks, and a wrong answer is refused beside its question', async () => {
  const { cast, projectId } = await openToComments()
  const asked = [{ key: 'years', question: 'Years in the job', kind: 'number', options: [] }]
  await db().project.update({ where: { id: projectId }, data: { attributes: asked } })
  await expect(kimSends(cast, [{ text: 'Hm.' }], { attributes: { years: 'many' } })).rejects.toMatchObject({
    fields: { 'attributes.years': expect.stringContaining('number') },
  })
  await kimSends(cast, [{ text: 'Hm.' }], { attributes: { years: '7', secret: 'x' } })
  expect(await db().submission.findFirst({ where: { projectId } })).toMatchObject({ attributes: { years: 7 } })
})

test('before there is a notice, and after the last day, comments are closed', async () => {
  const cast = await aProject()
  await aDescription(cast)
  await expect(kimSends(cast, [{ text: 'Early.' }])).rejects.toMatchObject({ kind: 'frozen' })
  await aNotice(cast)
  await db().project.update({ where: { id: cast.projectId }, data: { commentsUntil: new Date('2020-01-01') } })
  await expect(kimSends(cast, [{ text: 'Late.' }])).rejects.toMatchObject({ kind: 'frozen' })
})

test('a comment can aim at some words of a clause, which are read out of the published text again', async () => {
  const { cast, clauses, projectId } = await openToComments()
  const passage = { start: 14, end: 28, words: 'what is new 🌱' }
  const kim = await kimSends(cast, [
    { clauseId: clauses.keeps, passage: { start: 14, end: 28, words: 'what is new 🌱' }, text: 'And old.' },
  ])
  expect(await db().comment.findFirst({ where: { projectId } })).toMatchObject({ passageStart: 14, passageEnd: 28 })
  expect((await receiptView(kim))?.comments).toMatchObject([{ passage: passage.words }])
  const [waiting] = (await waitingPage(admit(cast.cleo, 'comment.admit'))).comments
  expect(await custodyOf(admit(cast.cleo, 'comment.redact'), waiting?.handle ?? '')).toMatchObject({ passage })
})

test('words that do not stand there, that cut an emoji, or that are of no clause, are no target', async () => {
  const { cast, clauses } = await openToComments()
  const at = (start: number, end: number, words: string, clauseId: string | null = clauses.keeps ?? null) =>
    kimSends(cast, [{ clauseId, passage: { start, end, words }, text: 'Hm.' }])
  await expect(at(14, 25, 'what is old')).rejects.toMatchObject({ kind: 'conflict' })
  await expect(at(14, 27, 'what is new \ud83c')).rejects.toMatchObject({ kind: 'conflict' })
  await expect(at(0, 900, 'Keeps')).rejects.toMatchObject({ kind: 'conflict' })
  await expect(at(0, 5, 'Keeps', null)).rejects.toMatchObject({ kind: 'conflict' })
})

test('a clause of another project is no target', async () => {
  const { cast } = await openToComments()
  const other = await openToComments()
  await expect(kimSends(cast, [{ clauseId: other.clauses.advises, text: 'There.' }])).rejects.toMatchObject({ kind: 'conflict' })
})

test('a member does not comment through the public door', async () => {
  const { cast } = await openToComments()
  const sent = {
    receipt: await aReceipt(cast.projectId),
    comments: [{ clauseId: null, text: 'Me.', proposedText: null }],
    answers: [],
  }
  await expect(perform(submit, cast.noor as never, sent, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
