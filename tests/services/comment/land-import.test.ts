import { expect, test } from 'vitest'
import type { z } from 'zod'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { landImport } from '@/lib/services/comment/land-import'
import { aDescription, aNotice } from '@/tests/support/description'
import { aProject, call, lastEvent } from '@/tests/support/project'

function aTable(texts: readonly string[], more: object = {}): z.input<typeof landImport.input> {
  const drafts = texts.map((text, nth) => ({
    ...{ line: nth + 2, column: 1, text, proposedText: null, target: null, sentOn: '2026-03-01' },
    ...{ commenterKey: null, attributes: {}, answers: {}, vault: {}, ...more },
  }))
  const mapping = { columns: [{ as: 'comment' as const, target: null }], dateOrder: 'day-first' as const }
  return { fileHash: 'ab'.repeat(32), format: 'csv', mapping, rows: texts.length, drafts, leftOut: [] }
}

test('a custodian lands a table, and it is recorded in numbers', async () => {
  const cast = await aProject()
  await aDescription(cast)
  await aNotice(cast)
  const { importId } = await perform(landImport, cast.cleo, aTable(['You forgot the librarians.', 'Yes.']), call())
  expect(await db().submission.count({ where: { projectId: cast.projectId, importId, channel: 'import' } })).toBe(2)
  expect(await lastEvent(cast.projectId)).toMatchObject({ type: 'submission.imported', subject: importId })
})

test('without a description or a notice nothing can come in', async () => {
  const cast = await aProject()
  await expect(perform(landImport, cast.cleo, aTable(['Hm.']), call())).rejects.toMatchObject({ kind: 'conflict' })
  await aDescription(cast)
  await expect(perform(landImport, cast.cleo, aTable(['Hm.']), call())).rejects.toThrow(/notice/)
})

test('a no to what the notice covers objects; where nothing is left, the comment is not kept', async () => {
  const cast = await aProject()
  await aDescription(cast)
  await aNotice(cast)
  await perform(landImport, cast.cleo, aTable(['For the text only.'], { answers: { research: 'no' } }), call())
  expect(await db().submission.findFirst({ where: { projectId: cast.projectId } })).toMatchObject({ allows: ['revise', 'quote'] })
  const refused = { ...aTable(['No.'], { answers: { research: 'no', revise: 'no' } }), fileHash: 'cd'.repeat(32) }
  await expect(perform(landImport, cast.cleo, refused, call())).rejects.toMatchObject({ kind: 'input' })
})

test('only a custodian brings comments in', async () => {
  const cast = await aProject()
  await aDescription(cast)
  await aNotice(cast)
  for (const member of [cast.noor, cast.ada, cast.rui, cast.olu])
    await expect(perform(landImport, member, aTable(['Hm.']), call())).rejects.toMatchObject({ kind: 'forbidden' })
})
