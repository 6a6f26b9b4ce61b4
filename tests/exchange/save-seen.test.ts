import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { seenFile } from '@/lib/exchange/save-seen'
import { db } from '@/lib/server/db'
import type { AnyMember } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { applyCodings } from '@/lib/services/coding/apply-codings'
import { lockRound } from '@/lib/services/coding/lock-round'
import { markAssignment } from '@/lib/services/coding/mark-assignment'
import { openRound } from '@/lib/services/coding/open-round'
import { aCodingProject, admitComments } from '@/tests/support/coding-project'
import { call } from '@/tests/support/project'

const pens = {
  cross: ({ noun }: { noun: { many: string } }) => `<svg>${noun.many}</svg>`,
  appearance: ({ found }: { found: { codes: number } }) => `<svg>${found.codes} codes</svg>`,
}
const ask = (member: AnyMember | null, what: string, asked: Record<string, string> = {}) =>
  seenFile(member, what, new URLSearchParams(asked), pens)

/** Ada coded four comments by two commenters alone: money on two, invisible work on one, where it meets a clause. */
async function aSeenProject() {
  const project = await aCodingProject()
  const { projectId, ada, noor, content, clauseCodes } = project
  const [fourth = ''] = await admitComments(projectId, ['Zanzibar pays for none of it.'])
  const comments = [...project.comments, fourth]
  const round = { title: 'All', purpose: 'production' as const, coderIds: [ada.memberId], sampleSize: null, seed: 'one' }
  const { roundId } = await perform(openRound, noor, { ...round, seesTarget: true, seesAttributes: false }, call())
  const put = (commentId: string, codeId: string) => ({ id: randomUUID(), commentId, codeId, start: 0, end: 7 })
  const codings = [
    ...[put(comments[0] ?? '', content.money), put(fourth, content.money)],
    ...[put(fourth, content.invisible), { ...put(fourth, clauseCodes[0]), stance: 'objects' as const }],
  ]
  await perform(applyCodings, ada, { roundId, codings }, call())
  for (const commentId of comments) await perform(markAssignment, ada, { roundId, commentId, state: 'done' }, call())
  return { ...project, roundId, close: () => perform(lockRound, noor, { roundId }, call()) }
}

test('what is saved are handles, names of codes and numbers with what they are numbers of, and no words', async () => {
  const { noor, close } = await aSeenProject()
  await close()
  const clauses = await ask(noor, 'clauses')
  expect(clauses.headers.get('Content-Disposition')).toContain('-codes-clauses.csv"')
  expect(clauses.headers.get('Cache-Control')).toBe('no-store')
  const said = await clauses.text()
  expect(said).toContain('4 settled in all. Settled codings: 4 of 4 comments single-coded.')
  expect(said).toContain(',invisible work,K-01,Advises teaching staff,1,1,1,0,1,')
  for (const what of ['clauses', 'together', 'first']) expect(await (await ask(noor, what)).text(), what).not.toMatch(/zanzibar/i)

  expect(await (await ask(noor, 'together', { by: 'commenter', as: 'svg' })).text()).toBe('<svg>commenters</svg>')
  expect((await ask(noor, 'together', { as: 'svg' })).headers.get('Content-Type')).toBe('image/svg+xml; charset=utf-8')
})

test('first appearance is saved by commenters unless the address says otherwise, and ends at all codes', async () => {
  const { noor, close } = await aSeenProject()
  await close()
  const rows = await (await ask(noor, 'first')).text()
  expect(rows.split('\r\n').slice(0, 3)).toEqual([
    'after,mean,percentile_5,percentile_95,over_all_orders,as_they_came,as_they_came_after',
    expect.stringMatching(/^1,0\.\d+,0\.5,1,0\.75,,$/),
    '2,1,1,1,1,,',
  ])
  expect(rows).toContain('Counted: commenters, 2 settled in all.')
  expect((await (await ask(noor, 'first', { by: 'comment' })).text()).split('\r\n')[4]).toBe('4,1,1,1,1,,')
  expect(await (await ask(noor, 'first', { as: 'svg' })).text()).toBe('<svg>2 codes</svg>')
})

test('small groups are guarded in what is saved, and a coder of a round that keeps attributes gets none', async () => {
  const { projectId, ada, noor, close } = await aSeenProject()
  const attributes = [{ key: 'job', question: 'Your job', kind: 'choice', options: ['librarian'] }]
  await db().project.update({ where: { id: projectId }, data: { attributes } })
  expect((await ask(ada, 'attributes', { of: 'job' })).status).toBe(404)
  await close()
  const rows = await (await ask(ada, 'attributes', { of: 'job' })).text()
  expect(rows.split('\r\n').slice(0, 2)).toEqual(['code,code_name,librarian,all', 'all,,fewer than 5,4'])
  expect((await ask(noor, 'attributes', { of: 'constructor' })).status).toBe(404)
  expect((await ask(noor, 'attributes')).status).toBe(404)
})

test('nothing of an open round is saved, and strangers and unknown views find nothing', async () => {
  const { noor } = await aSeenProject()
  expect(await (await ask(noor, 'clauses')).text()).toContain('0 of 4 comments settled')
  expect((await ask(noor, 'first')).status).toBe(404)
  expect((await ask(null, 'clauses')).status).toBe(404)
  for (const what of ['quotes', 'constructor', '__proto__']) expect((await ask(noor, what)).status, what).toBe(404)
})
