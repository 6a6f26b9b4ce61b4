import { expect, test } from 'vitest'
import { readOriginal } from '@/lib/exchange/read-original'
import { perform } from '@/lib/server/verb'
import { openOriginal } from '@/lib/services/comment/open-original'
import { aWaitingComment, kimWrote } from '@/tests/support/custody'
import { call, lastEvent } from '@/tests/support/project'

test('a look at an original is recorded, and the act itself holds no word', async () => {
  const { cast, commentId, projectId } = await aWaitingComment()
  expect(await readOriginal(cast.cleo, commentId, call())).toEqual({
    text: kimWrote,
    proposedText: null,
    beside: [],
    isParted: false,
    version: 1,
  })
  expect(await lastEvent(projectId)).toEqual({ type: 'original.opened', subject: commentId, detail: {} })
  expect(await perform(openOriginal, cast.cleo, { commentId }, call())).toBeNull()
})

test('nobody but the custodian opens an original', async () => {
  const { cast, commentId } = await aWaitingComment()
  for (const member of [cast.noor, cast.ada, cast.rui, cast.olu])
    await expect(readOriginal(member, commentId, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
