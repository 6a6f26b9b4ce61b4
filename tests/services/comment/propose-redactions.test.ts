import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { decideRedaction } from '@/lib/services/comment/decide-redaction'
import { admits, aWaitingComment, textOf } from '@/tests/support/custody'
import { call } from '@/tests/support/project'

test('what is sure is hidden from the start, with one placeholder for one surface form', async () => {
  const { cast, commentId, projectId } = await aWaitingComment('kim@example.org, KIM@example.org or 0113 496 0999.')
  await admits(cast, commentId)
  expect(await textOf(projectId, commentId)).toBe('[e-mail address 1], [e-mail address 1] or [phone number 1].')
})

test('the custodian undoes what was hidden beforehand', async () => {
  const { cast, commentId, projectId } = await aWaitingComment('Write to kim@example.org.')
  const { id: redactionId } = await db().redaction.findFirstOrThrow({ where: { projectId, tier: 'auto', memberId: null } })
  await perform(decideRedaction, cast.cleo, { redactionId, decision: 'reject' }, call())
  await admits(cast, commentId)
  expect(await textOf(projectId, commentId)).toBe('Write to kim@example.org.')
})
