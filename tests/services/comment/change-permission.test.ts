import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { changePermission } from '@/lib/services/comment/change-permission'
import { kimSends } from '@/tests/support/comments'
import { aDescription, aNotice } from '@/tests/support/description'
import { aProject, call, lastEvent } from '@/tests/support/project'

async function kimHasSent() {
  const cast = await aProject()
  await aDescription(cast)
  await aNotice(cast)
  const kim = await kimSends(cast, [{ text: 'Good.' }])
  const allows = async () => (await db().submission.findFirst({ where: { projectId: cast.projectId } }))?.allows
  return { cast, kim, allows }
}

test('a commenter objects, and takes the objection back', async () => {
  const { cast, kim, allows } = await kimHasSent()
  await perform(changePermission, kim, { use: 'research', answer: 'objected' }, call())
  expect(await allows()).toEqual(['revise', 'quote'])
  expect(await lastEvent(cast.projectId)).toMatchObject({
    type: 'permission.changed',
    subject: kim.submissionId,
    detail: { use: 'research', answer: 'objected' },
  })
  await perform(changePermission, kim, { use: 'research', answer: 'yes' }, call())
  expect(await allows()).toEqual(['revise', 'research', 'quote'])
  expect(await db().permissionEvent.count({ where: { projectId: cast.projectId, source: 'receipt' } })).toBe(2)
})

test('to what the notice does not ask, nobody can agree', async () => {
  const { kim } = await kimHasSent()
  await expect(perform(changePermission, kim, { use: 'thank', answer: 'yes' }, call())).rejects.toMatchObject({ kind: 'input' })
})

test('the answers given are those of the notice that they were given under', async () => {
  const { cast, kim, allows } = await kimHasSent()
  const none = { quote: 'notAsked', show: 'notAsked', archive: 'notAsked', contact: 'notAsked', thank: 'notAsked' }
  await aNotice(cast, { uses: { revise: 'asked', research: 'asked', ...none } })
  await perform(changePermission, kim, { use: 'show', answer: 'yes' }, call())
  expect(await allows()).toEqual(['revise', 'research', 'quote', 'show'])
})

test('a member changes no permission of a commenter', async () => {
  const { cast } = await kimHasSent()
  await expect(perform(changePermission, cast.cleo as never, { use: 'research', answer: 'yes' }, call())).rejects.toMatchObject({
    kind: 'forbidden',
  })
})
