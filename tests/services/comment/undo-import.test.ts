import { expect, test } from 'vitest'
import { importComments } from '@/lib/exchange/import-comments'
import { lookThroughAll } from '@/lib/exchange/look-through-comments'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { join } from '@/lib/services/comment/join'
import { split } from '@/lib/services/comment/split'
import { undoImport } from '@/lib/services/comment/undo-import'
import { aDescription, aNotice } from '@/tests/support/description'
import { allOf } from '@/tests/support/parts'
import { aProject, call, lastEvent } from '@/tests/support/project'

const file = Buffer.from('comment,e-mail\nYou forgot the librarians.,kim@example.org\nYes.,\n')

async function anImport() {
  const cast = await aProject()
  await aDescription(cast)
  await aNotice(cast)
  const { importId } = await importComments(cast.cleo, file, null, call())
  return { cast, importId, projectId: cast.projectId }
}

test('an import is taken back whole, and the file may come again', async () => {
  const { cast, importId, projectId } = await anImport()
  expect(await perform(undoImport, cast.cleo, { importId }, call())).toEqual({ comments: 2 })
  expect(await lastEvent(projectId)).toMatchObject({ type: 'import.undone', detail: { comments: 2 } })
  const left = [
    await db().submission.count({ where: { projectId } }),
    await db().comment.count({ where: { projectId } }),
    await db().original.count({ where: { projectId } }),
    await db().contact.count({ where: { projectId } }),
    await db().commenter.count({ where: { projectId } }),
  ]
  expect(left).toEqual([0, 0, 0, 0, 0])
  await expect(perform(undoImport, cast.cleo, { importId }, call())).rejects.toMatchObject({ kind: 'frozen' })
  expect(await importComments(cast.cleo, file, null, call())).toMatchObject({ comments: 2 })
})

test('what somebody has worked with is not undone', async () => {
  const { cast, importId, projectId } = await anImport()
  const comment = await db().comment.findFirstOrThrow({ where: { projectId } })
  await db().memo.create({
    data: {
      ...{ projectId, id: crypto.randomUUID(), kind: 'analytic', words: 'Look here.', at: new Date() },
      ...{ memberId: cast.ada.memberId, commentId: comment.id },
    },
  })
  await expect(perform(undoImport, cast.cleo, { importId }, call())).rejects.toMatchObject({ kind: 'conflict' })
  expect(await db().comment.count({ where: { projectId } })).toBe(2)
})

test('what was split and joined of an import goes back as what was brought in', async () => {
  const { cast, importId, projectId } = await anImport()
  await lookThroughAll()
  const [letter] = (await db().comment.findMany({ where: { projectId } })).map(({ id }) => id)
  const { words } = await allOf(cast)
  const long = [...words].find(([, own]) => own?.text.startsWith('You'))?.[0] ?? letter ?? ''
  const { pieces } = await perform(split, cast.cleo, { commentId: long, cuts: [4], targets: [null, null] }, call())
  await perform(join, cast.cleo, { commentIds: [...pieces] }, call())
  expect((await allOf(cast)).account.byChannel).toMatchObject([{ name: 'import', account: { received: 2 } }])
  expect(await perform(undoImport, cast.cleo, { importId }, call())).toEqual({ comments: 2 })
  expect(await db().comment.count({ where: { projectId } })).toBe(0)
})

test('only a custodian undoes an import', async () => {
  const { cast, importId } = await anImport()
  await expect(perform(undoImport, cast.noor, { importId }, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
