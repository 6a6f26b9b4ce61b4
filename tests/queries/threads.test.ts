import { expect, test } from 'vitest'
import { memosOnCode, memosOnCodings } from '@/lib/queries/threads'
import { db } from '@/lib/server/db'
import { type AnyMember, admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { settleThread } from '@/lib/services/memo/settle-thread'
import { writeMemo } from '@/lib/services/memo/write-memo'
import { aCodedRound } from '@/tests/support/coded-round'
import { anOpenRound } from '@/tests/support/coding-project'
import { call } from '@/tests/support/project'

const reads = (member: AnyMember) => admit(member, 'project.read')

test('what is written on a coding of a closed round and answered stands at it, in order, for every member', async () => {
  const { project } = await aCodedRound()
  const { projectId, ada, ben, noor } = project
  const { id: codingId } = await db().coding.findFirstOrThrow({ where: { projectId, coderId: ada.memberId, start: 0 } })
  const first = await perform(writeMemo, noor, { words: 'Is this money?', codingId }, call())
  await perform(writeMemo, ben, { words: 'It is time.', replyToId: first }, call())
  await perform(settleThread, noor, { id: first, settled: 'true' }, call())
  for (const member of [ada, ben, noor]) {
    const on = (await memosOnCodings(reads(member), [codingId])).get(codingId)
    expect(on).toMatchObject([{ words: 'Is this money?', settledAt: expect.any(Date), answers: [{ words: 'It is time.' }] }])
  }
  expect(await memosOnCodings(reads(noor), [])).toEqual(new Map())
})

test('a coder of an open round is shown nothing on a code that another coder writes meanwhile, until the round is locked', async () => {
  const { project } = await aCodedRound()
  const { ada, ben, noor, content } = project
  await perform(writeMemo, noor, { words: 'Before the round.', codeId: content.money }, call())
  await anOpenRound(project, 'reliability')
  await perform(writeMemo, ada, { words: 'I find it everywhere.', codeId: content.money }, call())
  const words = async (member: AnyMember) => (await memosOnCode(reads(member), content.money)).map((memo) => memo.words)
  expect(await words(ada)).toEqual(['Before the round.', 'I find it everywhere.'])
  for (const member of [ben, noor]) expect(await words(member)).toEqual(['Before the round.'])
})

test('on a coding of an open round nobody but its coder writes or reads', async () => {
  const { project } = await aCodedRound()
  const { projectId, ada, ben, noor } = project
  const { id: codingId } = await db().coding.findFirstOrThrow({ where: { projectId, coderId: ada.memberId } })
  await db().round.updateMany({ where: { projectId }, data: { state: 'open' } })
  await perform(writeMemo, ada, { words: 'Not sure here.', codingId }, call())
  for (const member of [ben, noor]) {
    expect(await memosOnCodings(reads(member), [codingId])).toEqual(new Map())
    await expect(perform(writeMemo, member, { words: 'Why?', codingId }, call())).rejects.toMatchObject({ kind: 'not-found' })
  }
})
