import { expect, test, vi } from 'vitest'
import { sendComments } from '@/lib/exchange/send-comments'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { publishNextVersion } from '@/lib/services/revision/publish-next-version'
import { call } from '@/tests/support/project'
import { aCommentedDescription, accepts, aProposal, approves, aRequest, restsOn } from '@/tests/support/revision'

// The only thing of a request that is asked for is the address it came from.
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'x-forwarded-for': '192.0.2.8' }),
  cookies: async () => new Map(),
}))

const before = 'Advises colleagues who teach, and learns from them.'
const now = 'Advises colleagues who teach, and listens to them.'

/** Version 2 came out after somebody opened the page with version 1, and reworded its first clause. */
async function versionTwo() {
  const made = await aCommentedDescription()
  const { requestId } = await aRequest(made)
  await accepts(made, requestId)
  const proposalId = await aProposal(made)
  await restsOn(made, proposalId, requestId)
  await approves(made, proposalId)
  await perform(publishNextVersion, made.cast.noor, { status: 'revised' }, call())
  const { clauses, cast } = made
  const form = (fields: Record<string, string>) => {
    const filled = new FormData()
    const printed = {
      version: '1',
      [`so.${clauses.advises}`]: before,
      'use.revise': 'on',
      'use.research': 'on',
      'use.quote': 'on',
    }
    for (const [name, value] of Object.entries({ slug: cast.slug, ...printed, ...fields })) filled.set(name, value)
    return filled
  }
  const kept = () => db().comment.count({ where: { projectId: cast.projectId } })
  return { clauses, form, kept }
}

test('what was written for the version before is shown with both wordings, and sent only after that was seen', async () => {
  const { clauses, form, kept } = await versionTwo()
  const words = { [`text.${clauses.advises}`]: 'Yes.', [`text.${clauses.keeps}`]: 'Still so.' }
  expect(await sendComments(form({ ...words, step: 'review' }))).toMatchObject({
    value: {
      review: {
        ...{ version: 2, isNewer: true },
        comments: [
          { clause: now, readBefore: before, wording: null },
          { readBefore: null, wording: null },
        ],
      },
    },
  })
  expect(await sendComments(form({ ...words, seen: '1', step: 'send' }))).toMatchObject({
    ...{ status: 'refused', sentence: expect.stringMatching(/Version 2 came out.*look through it once more/) },
    values: words,
  })
  expect(await kept()).toBe(1)
  expect(await sendComments(form({ ...words, seen: '2', step: 'send' }))).toMatchObject({
    status: 'done',
    value: { comments: 2 },
  })
  expect(await kept()).toBe(3)
})

test('a wording left as the older page had it proposes nothing', async () => {
  const { form } = await versionTwo()
  expect(await sendComments(form({ step: 'review' }))).toMatchObject({
    status: 'refused',
    sentence: expect.stringContaining('no comment to send yet'),
  })
  expect(await sendComments(form({ 'text.whole': 'Good.', step: 'review' }))).toMatchObject({
    value: { review: { comments: [{ on: null }] } },
  })
})

test('words that read otherwise now are no target, and come back with what to do', async () => {
  const { clauses, form } = await versionTwo()
  const at = `${clauses.advises}@34-40`
  const words = { [`text.${at}`]: 'From all?', [`quote.${at}`]: 'learns' }
  expect(await sendComments(form({ ...words, step: 'review' }))).toMatchObject({
    ...{ status: 'refused', sentence: expect.stringContaining('Reload the page and move that comment') },
    values: words,
  })
})
