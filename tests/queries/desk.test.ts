import { expect, test } from 'vitest'
import { commentByHandle } from '@/lib/queries/comments'
import { deskOf } from '@/lib/queries/desk'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { openRound } from '@/lib/services/coding/open-round'
import { aCodingProject } from '@/tests/support/coding-project'
import { call } from '@/tests/support/project'

test('coders see the question that a comment answers where the round lets them', async () => {
  const project = await aCodingProject()
  const { projectId, noor, ada } = project
  await db().comment.updateMany({ where: { projectId }, data: { asked: 'What would you change?' } })
  const input = { purpose: 'production' as const, coderIds: [ada.memberId], sampleSize: null, seed: 'one', seesTarget: true }
  const reader = admit(ada, 'coding.read-own')
  const shown = await perform(openRound, noor, { ...input, title: 'Shown', seesAttributes: false, seesQuestion: 'on' }, call())
  const hidden = await perform(openRound, noor, { ...input, title: 'Hidden', seesAttributes: false }, call())
  expect((await deskOf(reader, shown.number, null))?.comment?.asked).toBe('What would you change?')
  expect((await deskOf(reader, hidden.number, null))?.comment?.asked).toBeNull()
  const handle = (await deskOf(reader, shown.number, null))?.comment?.handle ?? ''
  expect(await commentByHandle(admit(noor, 'comment.read'), handle)).toMatchObject({ asked: 'What would you change?' })
})
