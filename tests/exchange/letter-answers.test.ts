import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { LetterAnswers } from '@/lib/domain/comment/letter-answers'
import { beginImportOf, importComments, previewComments } from '@/lib/exchange/import-comments'
import { answersIn, answersOf } from '@/lib/exchange/letter-answers-in'
import { lettersList } from '@/lib/exchange/letters-list'
import { workNextJob } from '@/lib/exchange/work-jobs'
import { importOutcome, importsOf } from '@/lib/queries/imports'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { spoolBody } from '@/lib/server/spool'
import { aDescription, aNotice } from '@/tests/support/description'
import { aProject, call } from '@/tests/support/project'

const asking = {
  revise: 'asked',
  research: 'asked',
  quote: 'asked',
  show: 'asked',
  archive: 'notAsked',
  contact: 'notAsked',
  thank: 'notAsked',
}
const mail = (id: string, words: string) => `From: Kim <kim@example.org>\nMessage-ID: <${id}@example.org>\n\n${words}\n`
const letters = (...words: string[]) =>
  Buffer.from(words.map((one, nth) => `From kim@example.org Mon Mar  2 00:30:00 2026\n${mail(`m${nth}`, one)}`).join('\n'))
const said = (given: LetterAnswers['given']): LetterAnswers => ({ given, how: 'form', on: '2026-03-01' })

async function openProject(uses?: Record<string, string>) {
  const cast = await aProject()
  await aDescription(cast)
  await aNotice(cast, uses ? { uses } : {})
  return cast
}

async function uploaded(bytes: Uint8Array, name: string) {
  const cast = await openProject()
  const upload = await spoolBody(cast.cleo, new Blob([Buffer.from(bytes)]).stream(), { declared: null, most: 1e6, name })
  return { cast, upload }
}

test('under a notice that only asks, letters come in with what their writers answered, recorded with its origin', async () => {
  const cast = await openProject(asking)
  const bytes = letters('Teach everybody.')
  expect(await previewComments(cast.cleo, bytes, 'a.mbox')).toMatchObject({ needsAnswers: true, comments: 1 })
  await expect(importComments(cast.cleo, bytes, null, call(), 'a.mbox')).rejects.toMatchObject({
    kind: 'input',
    message: expect.stringContaining('Enter what the writers'),
  })
  const answers = said({ research: 'yes', quote: 'no', archive: 'yes' })
  expect(await importComments(cast.cleo, bytes, null, call(), 'a.mbox', answers)).toMatchObject({ comments: 1 })

  const { projectId } = cast
  const [submission] = await db().submission.findMany({ where: { projectId } })
  expect(submission?.allows).toEqual(['research'])
  const events = await db().permissionEvent.findMany({ where: { projectId }, orderBy: { use: 'asc' } })
  expect(events).toMatchObject([
    { use: 'research', answer: 'yes', channel: 'mail', memberId: cast.cleo.memberId },
    {
      use: 'quote',
      answer: 'no',
      source: 'entered for all letters of an import, given on a form that they filled in on 2026-03-01',
    },
  ])
})

test('a no to what the notice covers is an objection, and no answer leaves it covered', async () => {
  const cast = await openProject()
  await importComments(cast.cleo, letters('Teach everybody.'), null, call(), 'a.mbox', said({ research: 'no' }))
  const [submission] = await db().submission.findMany({ where: { projectId: cast.projectId } })
  expect(submission?.allows).toEqual(['revise', 'quote'])
  const [event] = await db().permissionEvent.findMany({ where: { projectId: cast.projectId } })
  expect(event).toMatchObject({ use: 'research', answer: 'objected' })
})

test('answers are read from a form and from a command line, each with how and when', () => {
  const form = new FormData()
  expect(answersIn(form)).toBeNull()
  form.set('answer.revise', 'yes')
  form.set('answer.quote', '')
  expect(() => answersIn(form)).toThrow('Say how the answers were given')
  form.set('answered', 'spoken')
  expect(() => answersIn(form)).toThrow('on which day')
  form.set('answeredOn', '2026-03-01')
  expect(answersIn(form)).toEqual({ given: { revise: 'yes' }, how: 'spoken', on: '2026-03-01' })

  const line = { answers: 'revise=yes, quote=no', answered: 'letter', 'answered-on': '2026-03-01' }
  expect(answersOf(line)).toEqual({ given: { revise: 'yes', quote: 'no' }, how: 'letter', on: '2026-03-01' })
  expect(answersOf({})).toBeNull()
  expect(() => answersOf({ ...line, answers: 'revise=perhaps' })).toThrow('as in revise=yes')
})

test('what a table in an archive is taken for is shown, and the whole file can stay out', async () => {
  const bytes = zipSync({
    'a.eml': Buffer.from(mail('a', 'In a mail.')),
    'b.csv': Buffer.from('comment,clause\nIn a table.,K-02\n'),
  })
  const { cast, upload } = await uploaded(bytes, 'all.zip')
  expect(await previewComments(cast.cleo, bytes, 'all.zip')).toMatchObject({
    tables: [
      {
        file: 2,
        name: 'b.csv',
        fault: null,
        columns: [{ name: 'comment', meaning: { as: 'comment' } }, { meaning: { as: 'target' } }],
      },
    ],
  })
  const { importId, jobId } = await beginImportOf(cast.cleo, upload, { mapping: null, skip: [], skipFiles: [2] }, call())
  await workNextJob(jobId)
  expect(await importOutcome(admit(cast.cleo, 'comment.import'), importId)).toMatchObject({ read: 2, comments: 1, skipped: 1 })
})

test('what a reader noticed is shown before and stands in the account after, and is no text of it', async () => {
  const mixed = mail('a', 'I answer below.\n\n> First question?\n\nYes to that.')
  const cast = await openProject()
  const remark = expect.stringContaining('Answers stand between quoted lines')
  expect(await previewComments(cast.cleo, Buffer.from(mixed), 'a.eml')).toMatchObject({
    letters: [{ remarks: [remark] }],
    faults: [],
  })
  expect(await importComments(cast.cleo, Buffer.from(mixed), null, call(), 'a.eml')).toMatchObject({ read: 1, comments: 1 })
  const [one] = await importsOf(admit(cast.cleo, 'comment.import'))
  expect(one?.lines).toMatchObject([{ outcome: 'remark', why: remark }])
})

test('all letters are listed by number without their words, for whoever brought them alone', async () => {
  const { cast, upload } = await uploaded(letters('First words.', 'Second words.'), 'a.mbox')
  const text = []
  for await (const piece of await lettersList(admit(cast.cleo, 'comment.import'), upload))
    text.push(Buffer.from(piece).toString())
  expect(text.join('').split(/\r?\n/).slice(1, 3)).toEqual(['1.1,1,0,0,0,', '1.2,1,0,0,0,'])
  expect(() => admit(cast.noor, 'comment.import')).toThrow()
  const other = await openProject()
  await expect(lettersList(admit(other.cleo, 'comment.import'), upload)).rejects.toMatchObject({ kind: 'not-found' })
})
