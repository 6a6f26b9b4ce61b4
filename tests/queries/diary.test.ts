import { expect, test } from 'vitest'
import { diaryOf } from '@/lib/queries/diary'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { lockRound } from '@/lib/services/coding/lock-round'
import { writeMemo } from '@/lib/services/memo/write-memo'
import { aCodingProject, anOpenRound } from '@/tests/support/coding-project'
import { call } from '@/tests/support/project'

test('the diary has memos and decisions by their day, and nothing of what others do in an open round', async () => {
  const project = await aCodingProject()
  const { ada, ben, noor } = project
  const diary = async () => diaryOf(admit(ben, ['project.read', 'history.read', 'round.read', 'proposal.read']))
  await perform(writeMemo, noor, { words: 'We code the letters first.', kind: 'methodDecision' }, call())
  const roundId = await anOpenRound(project)
  await perform(writeMemo, ada, { words: 'Zanzibar.', roundId }, call())
  const before = await diary()
  expect(before.map(({ kind }) => kind)).toEqual(['codebook', 'codebook', 'memo', 'round'])
  expect(JSON.stringify(before)).not.toContain('Zanzibar')
  await perform(lockRound, noor, { roundId }, call())
  expect((await diary()).map(({ did, words }) => words || did)).toEqual([
    ...['added a code', 'added a code', 'We code the letters first.', 'opened', 'Zanzibar.', 'locked'],
  ])
  const memosOnly = await diaryOf(admit(ben, ['project.read', 'history.read', 'round.read', 'proposal.read']), 'memo')
  expect(memosOnly.map(({ words }) => words)).toEqual(['We code the letters first.', 'Zanzibar.'])
})
