import { expect, test } from 'vitest'
import { mendsToDo } from '@/lib/queries/custody'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { mendMention } from '@/lib/services/comment/mend-mention'
import { withdraw } from '@/lib/services/comment/withdraw'
import { aWaitingComment } from '@/tests/support/custody'
import { call, lastEvent } from '@/tests/support/project'

test('a place that repeats withdrawn words is listed until somebody mended it', async () => {
  const { cast, kim, projectId } = await aWaitingComment('Zebra lantern quilted marmalade harbour.')
  const memo = { projectId, id: call().ids.next(), kind: 'analytic' as const, memberId: cast.noor.memberId, at: new Date() }
  await db().memo.create({ data: { ...memo, words: 'She says: zebra lantern quilted marmalade harbour.' } })
  await perform(withdraw, cast.cleo, { submissionId: kim.submissionId }, call())

  const cleo = admit(cast.cleo, 'comment.withdraw')
  const [mend] = await mendsToDo(cleo)
  expect(mend).toMatchObject({ place: 'Memo.words' })
  await perform(mendMention, cast.cleo, { mendId: mend?.id ?? '' }, call())
  expect(await mendsToDo(cleo)).toEqual([])
  expect(await lastEvent(projectId)).toMatchObject({ type: 'mention.mended' })
})

test('only the custodian says that a place is mended', async () => {
  const { cast } = await aWaitingComment()
  await expect(perform(mendMention, cast.noor, { mendId: call().ids.next() }, call())).rejects.toMatchObject({
    kind: 'forbidden',
  })
})
