import { expect, test } from 'vitest'
import { perform } from '@/lib/server/verb'
import { mergeCodes } from '@/lib/services/codebook/merge-codes'
import { call, lastEvent } from '@/tests/support/project'
import { asking } from './asking'

test('a question is kept under a name and a handle, may name another set, and it is recorded', async () => {
  const { projectId, ada, money, invisible, keep, kept } = await asking()
  await keep('Pay', `${money.toLowerCase()} with k1:objects`)
  const { setId } = await keep('Pay, unseen', `S-1 and ${invisible}`, ada)
  expect(await lastEvent(projectId)).toMatchObject({ type: 'set.saved', subject: setId })
  expect((await kept()).sets).toEqual([`S-1 Pay: ${money} WITH K-01:objects`, `S-2 Pay, unseen: S-1 AND ${invisible}`])
})

test('a name that is taken and words that cannot be read are refused beside their field', async () => {
  const { money, keep, kept } = await asking()
  await keep('Pay', money)
  await expect(keep('PAY', money)).rejects.toMatchObject({ kind: 'conflict', fields: { name: expect.any(String) } })
  await expect(keep('Other', `${money} AND`)).rejects.toMatchObject({ kind: 'input', fields: { query: expect.any(String) } })
  await expect(keep('Other', 'T-9999')).rejects.toThrow('There is no code or set T-9999')
  await expect(keep(' ', money)).rejects.toMatchObject({ kind: 'input' })
  expect((await kept()).sets).toEqual([`S-1 Pay: ${money}`])
})

test('a set follows the code that another was merged into', async () => {
  const { noor, content, money, invisible, keep, kept } = await asking()
  await keep('Pay', money)
  await perform(mergeCodes, noor, { codeIds: [content.money], intoId: content.invisible }, call())
  expect((await kept()).sets).toEqual([`S-1 Pay: ${invisible}`])
})

test('an observer keeps nothing', async () => {
  const { olu, money, keep } = await asking()
  await expect(keep('Other', money, olu)).rejects.toMatchObject({ kind: 'forbidden' })
})
