import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { drawSecondLook } from '@/lib/services/comment/draw-second-look'
import { kimSends } from '@/tests/support/comments'
import { admits, aWaitingComment } from '@/tests/support/custody'
import { aMember, call, lastEvent } from '@/tests/support/project'

async function fourAdmitted() {
  const made = await aWaitingComment('One.')
  await kimSends(
    made.cast,
    ['Two.', 'Three.', 'Four.'].map((text) => ({ text })),
  )
  const rows = await db().comment.findMany({ where: { projectId: made.projectId }, select: { id: true } })
  for (const { id } of rows) await admits(made.cast, id)
  return { ...made, dora: await aMember(made.projectId, 'dora', ['custodian']) }
}

test('a sample is drawn for another custodian, the same for the same seed', async () => {
  const { cast, dora, projectId } = await fourAdmitted()
  const input = { lookerId: dora.memberId, size: 2, seed: 'one' }
  await perform(drawSecondLook, cast.cleo, input, call())
  expect(await lastEvent(projectId)).toMatchObject({ type: 'second-look.drawn', detail: { number: 1, size: 2, population: 4 } })
  await perform(drawSecondLook, cast.cleo, input, call())
  const looks = await db().secondLook.findMany({ where: { projectId }, include: { comments: { orderBy: { rank: 'asc' } } } })
  const [first, second] = looks.map(({ comments }) => comments.map(({ commentId }) => commentId))
  expect(first).toHaveLength(2)
  expect(second).toEqual(first)
})

test('nobody looks again at what they admitted themselves, and only custodians look', async () => {
  const { cast, dora } = await fourAdmitted()
  const draw = (lookerId: string) => perform(drawSecondLook, dora, { lookerId, size: 2, seed: 'one' }, call())
  await expect(draw(cast.cleo.memberId)).rejects.toMatchObject({ kind: 'conflict' })
  await expect(draw(cast.ada.memberId)).rejects.toMatchObject({ kind: 'input' })
})

test('only a custodian draws', async () => {
  const { cast, dora } = await fourAdmitted()
  const input = { lookerId: dora.memberId, size: 2, seed: 'one' }
  for (const member of [cast.noor, cast.ada])
    await expect(perform(drawSecondLook, member, input, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
