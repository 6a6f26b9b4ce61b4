import { expect, test } from 'vitest'
import { exportPseudonyms } from '@/lib/exchange/export-pseudonyms'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { recordPseudonymExport } from '@/lib/services/comment/record-pseudonym-export'
import { aWaitingComment, hides, kimWrote } from '@/tests/support/custody'
import { call, lastEvent } from '@/tests/support/project'

test('the table is read from the originals as it is made, and each time recorded', async () => {
  const { cast, commentId, projectId } = await aWaitingComment()
  await hides(cast, commentId, kimWrote, 'Maya Rao')
  await hides(cast, commentId, kimWrote, 'Maya Rao', 20)
  const table = await exportPseudonyms(cast.cleo, call())
  expect(table).toContain('[person 1],person,,2,1,Maya Rao')
  expect(await lastEvent(projectId)).toMatchObject({ type: 'pseudonyms.exported', detail: { pseudonyms: 1, originals: 1 } })
})

test('nobody else takes it out, and nothing is recorded for them', async () => {
  const { cast, projectId } = await aWaitingComment()
  for (const member of [cast.noor, cast.ada]) {
    await expect(exportPseudonyms(member, call())).rejects.toMatchObject({ kind: 'not-found' })
    await expect(perform(recordPseudonymExport, member, { pseudonyms: 0, originals: 0 }, call())).rejects.toMatchObject({
      kind: 'forbidden',
    })
  }
  expect(await db().event.count({ where: { projectId, type: 'pseudonyms.exported' } })).toBe(0)
})
