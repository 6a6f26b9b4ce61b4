import { expect, test } from 'vitest'
import { perform } from '@/lib/server/verb'
import { changeSet } from '@/lib/services/set/change-set'
import { call, lastEvent } from '@/tests/support/project'
import { asking } from './asking'

test('a set is named anew and asks something else, and it is recorded', async () => {
  const { projectId, ada, money, invisible, keep, kept } = await asking()
  const { setId } = await keep('Pay', money)
  await perform(changeSet, ada, { setId, name: 'Unseen', query: `NOT ${invisible}` }, call())
  expect(await lastEvent(projectId)).toMatchObject({ type: 'set.changed', subject: setId })
  expect((await kept()).sets).toEqual([`S-1 Unseen: NOT ${invisible}`])
})

test('a set is not made of itself, however far around, nor called as another', async () => {
  const { noor, money, keep } = await asking()
  const { setId } = await keep('Pay', money)
  await keep('More', 'S-1')
  const round = perform(changeSet, noor, { setId, name: 'Pay', query: 'S-2' }, call())
  await expect(round).rejects.toThrow('The set would be made of itself')
  const twin = perform(changeSet, noor, { setId, name: 'more', query: money }, call())
  await expect(twin).rejects.toMatchObject({ kind: 'conflict' })
})

test('an observer changes nothing', async () => {
  const { olu, money, keep } = await asking()
  const { setId } = await keep('Pay', money)
  const changing = perform(changeSet, olu, { setId, name: 'Other', query: money }, call())
  await expect(changing).rejects.toMatchObject({ kind: 'forbidden' })
})
