import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { applyCodings } from '@/lib/services/coding/apply-codings'
import { openRound } from '@/lib/services/coding/open-round'
import { admitMany } from '@/lib/services/comment/admit-many'
import { undoAdmitMany } from '@/lib/services/comment/undo-admit-many'
import { aWaitingComment } from '@/tests/support/custody'
import { call, lastEvent } from '@/tests/support/project'

async function admitted() {
  const made = await aWaitingComment('Yes, this is what we do.')
  const act = call()
  await perform(admitMany, made.cast.cleo, { commentIds: [made.commentId] }, act)
  return { ...made, actId: act.act }
}

test('an admission of several is taken back as one', async () => {
  const { cast, projectId, actId } = await admitted()
  await perform(undoAdmitMany, cast.cleo, { actId }, call())
  expect(await db().comment.count({ where: { projectId, state: 'waiting' } })).toBe(1)
  expect(await lastEvent(projectId)).toMatchObject({ type: 'act.undone', subject: actId, detail: { comments: 1 } })
})

test('once somebody coded one of them, it stays', async () => {
  const { cast, projectId, commentId, actId } = await admitted()
  const code = await db().code.findFirstOrThrow({ where: { projectId, kind: 'clause' } })
  const round = { title: 'One', purpose: 'production' as const, coderIds: [cast.ada.memberId] }
  const { roundId } = await perform(
    openRound,
    cast.noor,
    { ...round, sampleSize: null, seed: 'a', seesTarget: true, seesAttributes: false },
    call(),
  )
  const coding = { id: randomUUID(), commentId, codeId: code.id, start: 0, end: 3, stance: 'none' as const }
  await perform(applyCodings, cast.ada, { roundId, codings: [coding] }, call())
  await expect(perform(undoAdmitMany, cast.cleo, { actId }, call())).rejects.toMatchObject({ kind: 'conflict' })
})

test('nobody takes back what another did', async () => {
  const { cast, actId } = await admitted()
  await expect(perform(undoAdmitMany, cast.noor, { actId }, call())).rejects.toMatchObject({ kind: 'not-found' })
})
