import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { decideRedaction } from '@/lib/services/comment/decide-redaction'
import { kimSends } from '@/tests/support/comments'
import { admits, aWaitingComment, hides, textOf } from '@/tests/support/custody'
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

test('words that were hidden once are proposed in what comes later, also in another case, and no one else is told of them', async () => {
  const { cast, commentId, projectId } = await aWaitingComment('Our dragon Smaugling does the Quiz Of Doom.')
  await hides(cast, commentId, 'Our dragon Smaugling does the Quiz Of Doom.', 'Quiz Of Doom')
  const other = await aWaitingComment('Nothing of note.')
  const later = '🙂 They run the QUIZ of\u00a0Doom’s second part.'
  const { submissionId } = await kimSends(cast, [{ text: later }])
  const { id } = await db().comment.findFirstOrThrow({ where: { projectId, submissionId } })
  const found = await db().redaction.findMany({ where: { projectId, commentId: id, finder: 'known' } })
  expect(found.map(({ start, end, state }) => [later.slice(start, end), state])).toEqual([['QUIZ of\u00a0Doom', 'proposed']])
  await kimSends(other.cast, [{ text: later }])
  expect(await db().redaction.count({ where: { projectId: other.projectId, finder: 'known' } })).toBe(0)
})
