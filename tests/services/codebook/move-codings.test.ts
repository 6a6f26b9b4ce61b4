import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { moveCodings } from '@/lib/services/codebook/move-codings'
import { applyCodings } from '@/lib/services/coding/apply-codings'
import { lockRound } from '@/lib/services/coding/lock-round'
import { aCodedRound } from '@/tests/support/coded-round'
import { anOpenRound } from '@/tests/support/coding-project'
import { call, lastEvent } from '@/tests/support/project'

async function codingsOf(projectId: number, codeId: string) {
  const rows = await db().coding.findMany({ where: { projectId, codeId, diedActId: null }, orderBy: { id: 'asc' } })
  return rows.map(({ id }) => id)
}

test('codings count under another code, a new one if wished, and it is recorded once', async () => {
  const { project } = await aCodedRound()
  const { noor, projectId, content } = project
  const codingIds = await codingsOf(projectId, content.money)
  const moved = await perform(moveCodings, noor, { codingIds, newName: 'funding' }, call())
  expect(moved).toMatchObject({ made: true, ended: [] })
  const standing = { projectId, diedActId: null }
  expect((await db().codingMove.findMany({ where: standing })).map(({ toCodeId }) => toCodeId)).toEqual([
    moved.toCodeId,
    moved.toCodeId,
  ])
  expect(await lastEvent(projectId)).toMatchObject({ type: 'codings.moved', subject: moved.toCodeId, detail: { codings: 2 } })

  await perform(moveCodings, noor, { codingIds: codingIds.slice(0, 1), toCodeId: content.invisible }, call())
  expect(await db().codingMove.count({ where: standing })).toBe(2)
  expect(await codingsOf(projectId, content.money)).toEqual(codingIds)
})

test('nothing of an open round moves, nor anything that is gone', async () => {
  const { project } = await aCodedRound()
  const { noor, ada, projectId, comments, content } = project
  const roundId = await anOpenRound(project, 'exploratory')
  const id = randomUUID()
  const coding = { id, commentId: comments[0], codeId: content.money, start: 0, end: 10 }
  await perform(applyCodings, ada, { roundId, codings: [coding] }, call())
  const move = (codingIds: string[]) => perform(moveCodings, noor, { codingIds, toCodeId: content.invisible }, call())
  await expect(move([id])).rejects.toMatchObject({ kind: 'conflict' })
  await expect(move([randomUUID()])).rejects.toMatchObject({ kind: 'conflict' })
  await expect(
    db().codingMove.create({
      data: {
        projectId,
        id: randomUUID(),
        codingId: id,
        toCodeId: content.invisible,
        bornActId: (await db().act.findFirstOrThrow({ where: { projectId } })).id,
      },
    }),
  ).rejects.toThrow(/frozen/)

  await perform(lockRound, noor, { roundId }, call())
  await move([id])
})

test('a coder moves nobody’s codings', async () => {
  const { project } = await aCodedRound()
  const { ada, projectId, content } = project
  const codingIds = await codingsOf(projectId, content.money)
  await expect(perform(moveCodings, ada, { codingIds, toCodeId: content.invisible }, call())).rejects.toMatchObject({
    kind: 'forbidden',
  })
})
