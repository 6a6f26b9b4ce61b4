import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { destroyOriginals } from '@/lib/services/comment/destroy-originals'
import { redact } from '@/lib/services/comment/redact'
import { admits, aWaitingComment, hides, kimWrote, textOf } from '@/tests/support/custody'
import { call, lastEvent } from '@/tests/support/project'

const yes = { understood: 'yes' as const }

async function anAdmittedComment(withdrawUntil: Date | null) {
  const { cast, commentId, projectId } = await aWaitingComment()
  await hides(cast, commentId, kimWrote, 'Maya Rao')
  await db().notice.updateMany({ where: { projectId }, data: { withdrawUntil } })
  return { cast, commentId, projectId }
}

test('after the last day the originals and names go for ever, and what was admitted reads as before', async () => {
  const { cast, commentId, projectId } = await anAdmittedComment(new Date('2020-01-01'))
  await admits(cast, commentId)
  const before = await textOf(projectId, commentId)
  await perform(destroyOriginals, cast.cleo, yes, call())

  expect(await db().original.count()).toBe(0)
  expect(await db().subjectKey.count()).toBe(0)
  expect(await db().pseudonym.count()).toBe(0)
  expect(await db().redaction.count({ where: { projectId, state: 'accepted' } })).toBeGreaterThan(0)
  expect(await textOf(projectId, commentId)).toBe(before)
  expect(await lastEvent(projectId)).toMatchObject({ type: 'originals.destroyed', detail: { originals: 1, names: 1 } })

  const later = { commentId, field: 'text' as const, start: 0, end: 2, category: 'person' as const }
  await expect(perform(redact, cast.cleo, later, call())).rejects.toMatchObject({ kind: 'not-found' })
  await expect(perform(destroyOriginals, cast.cleo, yes, call())).rejects.toMatchObject({ kind: 'conflict' })
})

test('it is refused while a comment waits, while people may withdraw, and to everybody but the custodian', async () => {
  const { cast, commentId } = await anAdmittedComment(new Date('2099-01-01'))
  await expect(perform(destroyOriginals, cast.cleo, yes, call())).rejects.toThrow(/waits/)
  await admits(cast, commentId)
  await expect(perform(destroyOriginals, cast.cleo, yes, call())).rejects.toThrow(/2099-01-01/)
  await expect(perform(destroyOriginals, cast.noor, yes, call())).rejects.toMatchObject({ kind: 'forbidden' })
  expect(await db().original.count()).toBe(1)
})
