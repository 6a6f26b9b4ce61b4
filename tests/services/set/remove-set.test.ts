import { expect, test } from 'vitest'
import { perform } from '@/lib/server/verb'
import { removeSet } from '@/lib/services/set/remove-set'
import { call, lastEvent } from '@/tests/support/project'
import { asking } from './asking'

test('a set is taken away unless another is made of it, and it is recorded', async () => {
  const { projectId, noor, money, keep, kept } = await asking()
  const first = await keep('Pay', money)
  const second = await keep('More', 'S-1')
  await expect(perform(removeSet, noor, { setId: first.setId }, call())).rejects.toThrow('S-2 "More" is made of this set')
  await perform(removeSet, noor, { setId: second.setId }, call())
  await perform(removeSet, noor, { setId: first.setId }, call())
  expect(await lastEvent(projectId)).toMatchObject({ type: 'set.removed', subject: first.setId })
  expect(await kept()).toMatchObject({ sets: [], removed: [{ name: 'Pay' }, { name: 'More' }] })
})

test('an observer takes nothing away', async () => {
  const { olu, money, keep } = await asking()
  const { setId } = await keep('Pay', money)
  await expect(perform(removeSet, olu, { setId }, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
