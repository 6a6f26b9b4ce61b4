import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { countRows } from '@/lib/domain/description/outline-counts'
import { importDescription } from '@/lib/exchange/import-description'
import { memberForCommand } from '@/lib/queries/program'
import { db } from '@/lib/server/db'
import { aProject, call, lastEvent } from '@/tests/support/project'

const real = ['../shared/input', '../../shared/input']
  .map((folder) => path.resolve(folder, 'learning-technologist.txt'))
  .find(existsSync)

test.skipIf(real === undefined)('the real description becomes a draft without hand work', async () => {
  const cast = await aProject()
  const { rows } = await importDescription(cast.noor, readFileSync(real ?? ''), call())
  expect(countRows(rows)).toMatchObject({ core: 9, optional: 9, named: 7, levels: 3, quotations: 1 })
  expect(await db().clause.count({ where: { projectId: cast.projectId } })).toBe(rows.length)
  expect(await lastEvent(cast.projectId)).toMatchObject({ type: 'description.drafted' })
})

test('a file that is none, or holds nothing, is refused in one sentence and nothing is kept', async () => {
  const cast = await aProject()
  for (const bytes of [Buffer.from(''), Buffer.from('PK\u0003\u0004 not a document'), Buffer.from('a\0b'), Buffer.from(' \n')])
    await expect(importDescription(cast.noor, bytes, call())).rejects.toMatchObject({ kind: 'input' })
  expect(await db().clause.count({ where: { projectId: cast.projectId } })).toBe(0)
})

test('a command acts as the editor of the project, or as nobody', async () => {
  const cast = await aProject()
  expect((await memberForCommand(cast.slug, 'editor')).memberId).toBe(cast.noor.memberId)
  await expect(memberForCommand(cast.slug, 'editor', 'nobody@example.org')).rejects.toMatchObject({ kind: 'not-found' })
  await expect(memberForCommand('no-such-project', 'editor')).rejects.toMatchObject({ kind: 'not-found' })
})
