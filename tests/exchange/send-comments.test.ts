import { expect, test, vi } from 'vitest'
import { handOutDescription } from '@/lib/exchange/hand-out-description'
import { sendComments } from '@/lib/exchange/send-comments'
import { db } from '@/lib/server/db'
import { issuePuzzle } from '@/lib/server/puzzle'
import { perform } from '@/lib/server/verb'
import { logInvite } from '@/lib/services/invite/log-invite'
import { aDescription, aNotice } from '@/tests/support/description'
import { aLine } from '@/tests/support/invites'
import { aProject, call } from '@/tests/support/project'

// The only thing of a request that is asked for is the address it came from.
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'x-forwarded-for': '192.0.2.7' }),
  cookies: async () => new Map(),
}))

async function openToComments() {
  const cast = await aProject()
  const clauses = await aDescription(cast)
  await aNotice(cast)
  const form = (fields: Record<string, string>) => {
    const filled = new FormData()
    const uses = { 'use.revise': 'on', 'use.research': 'on', 'use.quote': 'on' }
    for (const [name, value] of Object.entries({ slug: cast.slug, ...uses, ...fields })) filled.set(name, value)
    return filled
  }
  const kept = () => db().comment.count({ where: { projectId: cast.projectId } })
  return { cast, clauses, form, kept }
}

test('the look through shows everything and keeps nothing; going back gives every word back', async () => {
  const { clauses, form, kept } = await openToComments()
  const at = `${clauses.keeps}@0-5`
  const words = {
    [`text.${at}`]: 'Holds?',
    [`quote.${at}`]: 'Keeps',
    'text.whole': 'Good.\r\n',
    [`so.${clauses.might}`]: 'Does research.',
  }
  const state = await sendComments(form({ ...words, step: 'review' }))
  expect(state).toMatchObject({
    status: 'again',
    values: words,
    value: {
      review: {
        comments: [
          { on: null, text: 'Good.\r\n' },
          { passage: 'Keeps', text: 'Holds?' },
          { clause: 'Might do research.', wording: expect.arrayContaining([{ kind: 'added', text: expect.any(String) }]) },
        ],
        isStudied: true,
        version: 1,
        notice: 1,
      },
    },
  })
  expect(await sendComments(form({ ...words, step: 'write' }))).toMatchObject({
    status: 'again',
    value: { review: null },
    values: words,
  })
  expect(await kept()).toBe(0)
  expect(await sendComments(form({ ...words, step: 'send' }))).toMatchObject({ status: 'done', value: { comments: 3 } })
  expect(await kept()).toBe(3)
})

test('words beside a clause that is not in the version any more are refused and given back, never dropped', async () => {
  const { form, kept } = await openToComments()
  const lost = 'text.0194d556-7280-701c-89a5-c5645512f32d'
  const state = await sendComments(form({ [lost]: 'Still mine.', 'text.whole': 'Good.', step: 'send' }))
  expect(state).toMatchObject({
    status: 'refused',
    sentence: expect.stringContaining('newer version'),
    values: { [lost]: 'Still mine.' },
  })
  expect(await kept()).toBe(0)
})

test('after the last day the words come back with what to do', async () => {
  const { cast, form } = await openToComments()
  await db().project.update({
    where: { id: cast.projectId },
    data: { commentsUntil: new Date('2020-01-01'), contact: 'noor@example.org' },
  })
  expect(await sendComments(form({ 'text.whole': 'Late.', step: 'send' }))).toMatchObject({
    ...{ status: 'refused', sentence: expect.stringMatching(/closed on 1 January 2020.*noor@example\.org/) },
    values: { 'text.whole': 'Late.' },
  })
})

test('what fills in the field that nobody sees gets the same answer, and nothing is kept', async () => {
  const { form, kept } = await openToComments()
  const state = await sendComments(form({ 'text.whole': 'Buy.', homepage: 'https://example.com', step: 'send' }))
  expect(state).toMatchObject({ status: 'done', value: { receipt: expect.stringMatching(/^[0-9A-Z-]{30,}$/), comments: 1 } })
  expect(await kept()).toBe(0)
})

test('a comment of a million characters is refused with a sentence, and every character comes back', async () => {
  const { clauses, form, kept } = await openToComments()
  const long = 'word '.repeat(200_000)
  for (const words of [{ 'text.whole': long }, { [`so.${clauses.might}`]: long }])
    for (const step of ['review', 'send'])
      expect(await sendComments(form({ ...words, step }))).toMatchObject({
        ...{ status: 'refused', sentence: expect.stringContaining('at most 50,000 fit') },
        values: words,
      })
  expect(await kept()).toBe(0)
})

test('who has no script keeps the puzzle of the page that was opened first, so that its wait runs out', async () => {
  const { cast, form, kept } = await openToComments()
  await db().project.update({ where: { id: cast.projectId }, data: { asksPuzzle: true } })
  const puzzle = issuePuzzle(cast.projectId, new Date(Date.now() - 8000))
  const early = { 'text.whole': 'By hand, without script.', puzzle }
  expect(await sendComments(form({ ...early, step: 'review' }))).toMatchObject({ status: 'again', values: { puzzle } })
  expect(await sendComments(form({ ...early, step: 'send' }))).toMatchObject({ status: 'refused', values: { puzzle } })
  const waited = issuePuzzle(cast.projectId, new Date(Date.now() - 16_000))
  expect(await sendComments(form({ ...early, puzzle: waited, step: 'send' }))).toMatchObject({ status: 'done' })
  const again = await sendComments(form({ ...early, puzzle: waited, step: 'send', 'text.whole': 'Another.' }))
  expect(again).toMatchObject({ status: 'refused', sentence: expect.stringContaining('Without script') })
  expect(again).not.toHaveProperty('values.puzzle')
  expect(await kept()).toBe(1)
})

test('where a puzzle is asked, who did not solve it waits first', async () => {
  const { cast, form, kept } = await openToComments()
  await db().project.update({ where: { id: cast.projectId }, data: { asksPuzzle: true } })
  const sent = (puzzle: string) => sendComments(form({ 'text.whole': 'By hand.', puzzle, step: 'send' }))
  expect(await sent('')).toMatchObject({ status: 'refused', sentence: expect.stringContaining('too old') })
  expect(await sent(issuePuzzle(cast.projectId, new Date()))).toMatchObject({
    status: 'refused',
    sentence: expect.stringContaining('seconds'),
  })
  const waited = issuePuzzle(cast.projectId, new Date(Date.now() - 20_000))
  expect(await sent(waited)).toMatchObject({ status: 'done' })
  expect(await sent(waited)).toMatchObject({ status: 'refused' })
  expect(await kept()).toBe(1)
})

test('who may not comment is told so and nothing is kept; the answer that lets in is kept as a fact', async () => {
  const { cast, form, kept } = await openToComments()
  const asked = {
    key: 'work',
    question: 'Do you do this work?',
    kind: 'choice',
    options: ['Yes', 'No'],
    admits: ['Yes'],
    otherwise: 'Next year.',
  }
  await db().project.update({ where: { id: cast.projectId }, data: { attributes: [asked] } })
  const sent = (answer: string, step: string) => sendComments(form({ 'text.whole': 'Good.', 'about.work': answer, step }))
  expect(await sent('No', 'review')).toMatchObject({
    status: 'refused',
    sentence: 'Next year.',
    fields: { 'about.work': 'Next year.' },
  })
  expect(await sent('', 'send')).toMatchObject({ status: 'refused' })
  expect(await kept()).toBe(0)
  expect(await sent('Yes', 'send')).toMatchObject({ status: 'done' })
  expect(await db().submission.findFirst({ where: { projectId: cast.projectId } })).toMatchObject({ attributes: { work: 'Yes' } })
})

test('the text is handed out with handles and where to write, and only in formats there are', async () => {
  const { cast } = await openToComments()
  const now = new Date()
  const text = new TextDecoder().decode((await handOutDescription(cast.slug, 'txt', now))?.bytes)
  expect(text).toMatch(/\[K-0\d\] +1?/)
  expect(text).toContain(`/d/${cast.slug}`)
  expect((await handOutDescription(cast.slug, 'docx', now))?.name).toBe(`${cast.slug}-version-1.docx`)
  expect(await handOutDescription(cast.slug, 'exe', now)).toBeNull()
  expect(await handOutDescription('no-such-text', 'txt', now)).toBeNull()
})

test('a question goes with comments or alone as an enquiry, through the look through, with the address it came by', async () => {
  const { cast, form } = await openToComments()
  await perform(logInvite, cast.noor, aLine, call())
  const asked = { 'text.question': 'Who reads this?', 'contact.answerTo': 'kim@example.org', via: 'alt-list' }
  expect(await sendComments(form({ ...asked, 'text.whole': 'Good.', step: 'review' }))).toMatchObject({
    value: { review: { comments: [{ isQuestion: false }, { isQuestion: true, on: null }], contact: ['kim@example.org'] } },
  })
  expect(await sendComments(form({ ...asked, 'text.whole': 'Good.', step: 'send' }))).toMatchObject({ status: 'done' })
  expect(await sendComments(form({ ...asked, step: 'send' }))).toMatchObject({ status: 'done', value: { comments: 1 } })
  const where = { projectId: cast.projectId }
  expect(await db().submission.findMany({ where, select: { via: true } })).toEqual([{ via: 'alt-list' }, { via: 'alt-list' }])
  expect((await db().comment.findMany({ where })).map(({ state }) => state).toSorted()).toEqual(['enquiry', 'enquiry', 'waiting'])
})
