import { expect, test } from 'vitest'
import { uses } from '@/lib/domain/comment/uses'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { publishNotice } from '@/lib/services/notice/publish-notice'
import { aNotice, noticeInput } from '@/tests/support/description'
import { aProject, call, lastEvent } from '@/tests/support/project'

test('notices are numbered, and the newest is in force at once', async () => {
  const cast = await aProject()
  await aNotice(cast)
  const second = await aNotice(cast, { ethicsReference: '' })

  const notices = await db().notice.findMany({ where: { projectId: cast.projectId }, orderBy: { number: 'asc' } })
  expect(notices.map(({ number, publishedAt }) => [number, publishedAt !== null])).toEqual([
    [1, true],
    [2, true],
  ])
  expect(notices[0]?.withdrawUntil?.toISOString()).toBe('2099-09-30T23:59:59.999Z')
  expect(await lastEvent(cast.projectId)).toMatchObject({
    type: 'notice.published',
    subject: second,
    detail: { number: 2, research: 'covered', archive: 'asked' },
  })
})

test('a form sends each use by itself', async () => {
  const { noor } = await aProject()
  const { uses: chosen, ...words } = noticeInput
  const fields = Object.fromEntries(uses.map((use) => [`uses.${use}`, chosen[use]]))
  expect(await perform(publishNotice, noor, { ...words, withdrawUntil: '', ...fields }, call())).toMatchObject({ number: 1 })
})

test('data is not locked while comments can still be taken back', async () => {
  const cast = await aProject()
  await expect(aNotice(cast, { dataLockAt: '2099-01-01' })).rejects.toMatchObject({ fields: { dataLockAt: expect.any(String) } })
})

test('a notice under which nothing could be used is refused', async () => {
  const cast = await aProject()
  const none = Object.fromEntries(uses.map((use) => [use, 'notAsked']))
  await expect(aNotice(cast, { uses: none })).rejects.toMatchObject({ kind: 'input' })
})

test('a custodian publishes no notice', async () => {
  const { cleo } = await aProject()
  await expect(perform(publishNotice, cleo, noticeInput, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
