import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { removeTranslation } from '@/lib/services/comment/remove-translation'
import { aWaitingComment } from '@/tests/support/custody'
import { call, lastEvent } from '@/tests/support/project'
import { translates } from '@/tests/support/translation'

test('a custodian takes a translation away, and nobody else does', async () => {
  const { cast, commentId, projectId } = await aWaitingComment('Maen nhw yn helpu.')
  await translates(cast, commentId, 'They help.')
  for (const member of [cast.noor, cast.ada])
    await expect(perform(removeTranslation, member, { commentId }, call())).rejects.toMatchObject({ kind: 'forbidden' })
  await perform(removeTranslation, cast.cleo, { commentId }, call())
  expect(await lastEvent(projectId)).toMatchObject({ type: 'translation.removed', subject: commentId })
  expect(await db().commentTranslation.count({ where: { projectId } })).toBe(0)
  await expect(perform(removeTranslation, cast.cleo, { commentId }, call())).rejects.toMatchObject({ kind: 'not-found' })
})
