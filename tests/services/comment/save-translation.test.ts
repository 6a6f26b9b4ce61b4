import { expect, test } from 'vitest'
import { commentPage } from '@/lib/queries/comments'
import { heldTranslation } from '@/lib/queries/translations'
import { db } from '@/lib/server/db'
import { admit as grant } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { exclude } from '@/lib/services/comment/exclude'
import { redact } from '@/lib/services/comment/redact'
import { saveTranslation } from '@/lib/services/comment/save-translation'
import { undoRedactions } from '@/lib/services/comment/undo-redactions'
import { withdraw } from '@/lib/services/comment/withdraw'
import { admits, aWaitingComment, hides, isOnlyFlagged } from '@/tests/support/custody'
import { call, lastEvent } from '@/tests/support/project'
import { madeBySian, translates } from '@/tests/support/translation'

const welsh = '🙂 Maen nhw yn helpu staff i ddysgu.'
const english = '🙂 They help staff to learn.'
type Made = Awaited<ReturnType<typeof aWaitingComment>>

const seen = async ({ cast }: Made) => (await commentPage(grant(cast.ada, 'comment.read'))).comments.map((one) => one.translation)
const standing = async ({ cast, commentId }: Made) =>
  (await heldTranslation(grant(cast.cleo, 'comment.redact'), commentId))?.standing

test('a translation is written while its comment waits, and read beside it once it is admitted', async () => {
  const made = await aWaitingComment(welsh)
  expect(await translates(made.cast, made.commentId, english)).toEqual({ found: 0 })
  expect(await lastEvent(made.projectId)).toMatchObject({
    type: 'translation.saved',
    subject: made.commentId,
    detail: { rev: 1, found: 0 },
  })
  expect(await standing(made)).toBe('waits')
  await admits(made.cast, made.commentId)
  expect(await seen(made)).toEqual([{ text: english, ...madeBySian }])
  expect(JSON.stringify(await db().eventDetail.findMany({ where: { projectId: made.projectId } }))).not.toContain('Sian')
})

test('what may point to somebody is listed and refuses nothing, and coders do not see it before a person looked', async () => {
  const made = await aWaitingComment('🙂 Gofynnwch i Qwyllt yn y llyfrgell.')
  await hides(made.cast, made.commentId, '🙂 Gofynnwch i Qwyllt yn y llyfrgell.', 'Qwyllt')
  await admits(made.cast, made.commentId)
  await translates(made.cast, made.commentId, '🙂 Ask Qwyllt in the library, q@example.org.')
  const held = await heldTranslation(grant(made.cast.cleo, 'comment.redact'), made.commentId)
  expect(held?.found).toEqual([
    { words: 'Qwyllt', category: 'person' },
    { words: 'q@example.org', category: 'mail' },
  ])
  expect(held?.standing).toBe('to-look-at')
  expect(await seen(made)).toEqual([null])
})

test('hiding more afterwards makes it one of an earlier text, and undoing that brings it back', async () => {
  const made = await aWaitingComment(welsh)
  await admits(made.cast, made.commentId)
  await translates(made.cast, made.commentId, english)
  const step = call()
  await perform(redact, made.cast.cleo, { commentId: made.commentId, start: 3, end: 7, category: 'detail' }, step)
  expect(await standing(made)).toBe('earlier')
  expect(await seen(made)).toEqual([null])
  await perform(undoRedactions, made.cast.cleo, { actId: step.act }, call())
  expect(await standing(made)).toBe('shown')
})

test('it goes out of sight with an excluded comment, and away with a withdrawn one', async () => {
  const made = await aWaitingComment(welsh)
  await admits(made.cast, made.commentId)
  await translates(made.cast, made.commentId, english)
  await perform(exclude, made.cast.cleo, { commentId: made.commentId, reason: 'Off topic.' }, call())
  expect(await seen(made)).toEqual([])
  await perform(withdraw, made.cast.cleo, { submissionId: made.kim.submissionId }, call())
  expect(await db().commentTranslation.count({ where: { projectId: made.projectId } })).toBe(0)
})

test('it is never made from what is not decided yet, from an older text, or on a day to come', async () => {
  const made = await aWaitingComment('Gofynnwch i q@example.org.')
  await isOnlyFlagged(made.projectId)
  await expect(translates(made.cast, made.commentId, 'Ask.')).rejects.toMatchObject({ kind: 'conflict' })
  const input = { commentId: made.commentId, text: 'Ask.', ...madeBySian, textRev: 7 }
  await expect(perform(saveTranslation, made.cast.cleo, input, call())).rejects.toMatchObject({ kind: 'conflict' })
  const ahead = { ...input, textRev: 0, madeOn: '2999-01-01' }
  await expect(perform(saveTranslation, made.cast.cleo, ahead, call())).rejects.toMatchObject({ kind: 'input' })
})

test('nobody but the custodian puts one beside a comment', async () => {
  const { cast, commentId } = await aWaitingComment(welsh)
  const input = { commentId, textRev: 0, text: english, ...madeBySian }
  for (const member of [cast.noor, cast.ada])
    await expect(perform(saveTranslation, member, input, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
