import { expect, test } from 'vitest'
import { perform } from '@/lib/server/verb'
import { removeSet } from '@/lib/services/set/remove-set'
import { restoreSet } from '@/lib/services/set/restore-set'
import { call, lastEvent } from '@/tests/support/project'
import { asking } from './asking'

test('a set is put back, what it is made of first, and once', async () => {
  const { projectId, noor, money, keep, kept } = await asking()
  const first = await keep('Pay', money)
  const second = await keep('More', 'S-1')
  for (const { setId } of [second, first]) await perform(removeSet, noor, { setId }, call())
  await expect(perform(restoreSet, noor, { setId: second.setId }, call())).rejects.toThrow('Put that one back first')
  await perform(restoreSet, noor, { setId: first.setId }, call())
  await perform(restoreSet, noor, { setId: second.setId }, call())
  expect(await lastEvent(projectId)).toMatchObject({ type: 'set.restored', subject: second.setId })
  expect((await kept()).sets).toEqual([`S-1 Pay: ${money}`, 'S-2 More: S-1'])
  await expect(perform(restoreSet, noor, { setId: first.setId }, call())).rejects.toMatchObject({ kind: 'not-found' })
})

test('a set whose name was taken meanwhile is not put back over it, nor by an observer', async () => {
  const { noor, olu, money, keep } = await asking()
  const { setId } = await keep('Pay', money)
  await perform(removeSet, noor, { setId }, call())
  await expect(perform(restoreSet, olu, { setId }, call())).rejects.toMatchObject({ kind: 'forbidden' })
  await keep('pay', money)
  await expect(perform(restoreSet, noor, { setId }, call())).rejects.toMatchObject({ kind: 'conflict' })
})
