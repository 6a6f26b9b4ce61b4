import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { decideUseSentence } from '@/lib/services/comment/decide-use-sentence'
import { admits, aWaitingComment } from '@/tests/support/custody'
import { call, lastEvent } from '@/tests/support/project'

const text = '🙂 Teach the staff as well. Please do not quote me.'

test('a sentence that speaks of use holds the comment back until a person says what it means', async () => {
  const { cast, commentId, projectId } = await aWaitingComment(text)
  const [found] = await db().useSentence.findMany({ where: { projectId } })
  expect(text.slice(found?.start, found?.end).trim()).toBe('Please do not quote me.')
  expect(found).toMatchObject({ use: 'quote', answer: 'no', state: 'proposed' })
  await expect(admits(cast, commentId)).rejects.toThrow(/speaks of what may be done/)

  const sentenceId = found?.id ?? ''
  await perform(decideUseSentence, cast.cleo, { sentenceId, says: 'no' }, call())
  expect(await db().permissionEvent.findFirst({ where: { projectId, source: 'a sentence in the text' } })).toMatchObject({
    ...{ use: 'quote', memberId: cast.cleo.memberId },
  })
  expect((await db().submission.findFirst({ where: { projectId } }))?.allows).not.toContain('quote')
  expect(await lastEvent(projectId)).toMatchObject({ type: 'use-sentence.decided', detail: { use: 'quote', says: 'no' } })
  await expect(perform(decideUseSentence, cast.cleo, { sentenceId, says: 'yes' }, call())).rejects.toMatchObject({
    kind: 'conflict',
  })
  await admits(cast, commentId)
})

test('what is not about use changes nothing', async () => {
  const { cast, projectId } = await aWaitingComment(text)
  const { id } = await db().useSentence.findFirstOrThrow({ where: { projectId } })
  await perform(decideUseSentence, cast.cleo, { sentenceId: id, says: 'nothing' }, call())
  expect(await db().permissionEvent.count({ where: { projectId, source: 'a sentence in the text' } })).toBe(0)
  expect((await db().submission.findFirst({ where: { projectId } }))?.allows).toContain('quote')
})

test('only a custodian decides it', async () => {
  const { cast, projectId } = await aWaitingComment(text)
  const { id } = await db().useSentence.findFirstOrThrow({ where: { projectId } })
  for (const member of [cast.noor, cast.ada])
    await expect(perform(decideUseSentence, member, { sentenceId: id, says: 'no' }, call())).rejects.toMatchObject({
      kind: 'forbidden',
    })
})
