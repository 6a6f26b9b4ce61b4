import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { distilPoint } from '@/lib/services/point/distil-point'
import { call, lastEvent } from '@/tests/support/project'
import { aCommentedDescription, kimAsks } from '@/tests/support/revision'

test('a remark becomes a point on its words', async () => {
  const { cast, projectId, commentId } = await aCommentedDescription()
  const input = { commentId, start: 0, end: kimAsks.length, stance: 'change' as const, asks: 'Name listening.' }
  await perform(distilPoint, cast.noor, input, call())
  expect(await db().point.findFirst({ where: { projectId } })).toMatchObject({
    number: 1,
    commentId,
    textRev: 1,
    start: 0,
    end: kimAsks.length,
  })
  expect(await lastEvent(projectId)).toMatchObject({ type: 'point.distilled', detail: { stance: 'change' } })
  await expect(perform(distilPoint, cast.noor, { ...input, end: 999 }, call())).rejects.toMatchObject({ kind: 'input' })
  await expect(perform(distilPoint, cast.noor, { ...input, asks: '' }, call())).rejects.toMatchObject({ kind: 'input' })
})

test('a comment for the revision alone makes no open point', async () => {
  const { cast, commentId } = await aCommentedDescription([{ use: 'research', answer: 'objected' }])
  const input = { commentId, start: 0, end: 4, stance: 'none' as const, asks: '' }
  await expect(perform(distilPoint, cast.noor, input, call())).rejects.toMatchObject({ kind: 'not-found' })
})

test('only an editor distils', async () => {
  const { cast, commentId } = await aCommentedDescription()
  const input = { commentId, start: 0, end: 4, stance: 'none' as const, asks: '' }
  await expect(perform(distilPoint, cast.ada, input, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
