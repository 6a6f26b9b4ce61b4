import { expect, test } from 'vitest'
import { secondLookSummary, secondLooks } from '@/lib/queries/second-looks'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { drawSecondLook } from '@/lib/services/comment/draw-second-look'
import { judgeSecondLook } from '@/lib/services/comment/judge-second-look'
import { withdraw } from '@/lib/services/comment/withdraw'
import { admits, aWaitingComment } from '@/tests/support/custody'
import { aMember, call, lastEvent } from '@/tests/support/project'

async function aLook() {
  const made = await aWaitingComment()
  await admits(made.cast, made.commentId)
  const dora = await aMember(made.projectId, 'dora', ['custodian'])
  await perform(drawSecondLook, made.cast.cleo, { lookerId: dora.memberId, size: 5, seed: 'one' }, call())
  const { id: lookId } = await db().secondLook.findFirstOrThrow({ where: { projectId: made.projectId } })
  return { ...made, dora, lookId }
}

test('a verdict counts at once, and the newest on a comment counts alone', async () => {
  const { cast, dora, lookId, commentId, projectId } = await aLook()
  const judge = (verdict: 'missed' | 'nothingMissed') => perform(judgeSecondLook, dora, { lookId, commentId, verdict }, call())
  await judge('missed')
  expect(await lastEvent(projectId)).toMatchObject({ type: 'second-look.judged', subject: lookId, detail: { missed: true } })
  const summary = () => secondLookSummary(admit(cast.ada, 'comment.count'))
  expect(await summary()).toEqual({ looked: 1, missed: 1, atMost: 1 })
  await judge('nothingMissed')
  expect(await summary()).toMatchObject({ looked: 1, missed: 0 })
})

test('whoever does not look is shown no text, and gives no verdict', async () => {
  const { cast, lookId, commentId } = await aLook()
  const [look] = await secondLooks(admit(cast.cleo, 'comment.admit'))
  expect(look?.comments[0]).toMatchObject({ text: '', verdict: null })
  for (const member of [cast.cleo, cast.noor, cast.ada])
    await expect(perform(judgeSecondLook, member, { lookId, commentId, verdict: 'nothingMissed' }, call())).rejects.toMatchObject(
      { kind: 'forbidden' },
    )
})

test('a withdrawn comment leaves the sample, which still says how many were drawn', async () => {
  const { cast, kim, dora } = await aLook()
  await perform(withdraw, cast.cleo, { submissionId: kim.submissionId }, call())
  const [look] = await secondLooks(admit(dora, 'comment.admit'))
  expect(look).toMatchObject({ size: 1, comments: [] })
})
