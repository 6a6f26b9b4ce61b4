import { expect, test } from 'vitest'
import { heldTranslation, shownTranslations } from '@/lib/queries/translations'
import { db } from '@/lib/server/db'
import { admit as grant } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { confirmTranslation } from '@/lib/services/comment/confirm-translation'
import { admits, aWaitingComment, hides } from '@/tests/support/custody'
import { call, lastEvent } from '@/tests/support/project'
import { translates } from '@/tests/support/translation'

const welsh = 'Gofynnwch i painter yn y llyfrgell.'

async function anAdmitted() {
  const made = await aWaitingComment(welsh)
  await admits(made.cast, made.commentId)
  return made
}
const confirms = async ({ cast, commentId, projectId }: Awaited<ReturnType<typeof anAdmitted>>, rev = 1) => {
  const { textRev } = await db().comment.findUniqueOrThrow({ where: { projectId_id: { projectId, id: commentId } } })
  return perform(confirmTranslation, cast.cleo, { commentId, rev, textRev, looked: 'on' }, call())
}

test('once a custodian has looked at what was found, coders read it', async () => {
  const made = await anAdmitted()
  await translates(made.cast, made.commentId, 'Ask q@example.org.')
  expect((await shownTranslations(made.projectId, [made.commentId])).size).toBe(0)
  await confirms(made)
  expect(await lastEvent(made.projectId)).toMatchObject({ type: 'translation.looked-at', subject: made.commentId })
  expect((await shownTranslations(made.projectId, [made.commentId])).size).toBe(1)
})

test('what is hidden after the translation was made is listed before coders read it again', async () => {
  const made = await anAdmitted()
  await translates(made.cast, made.commentId, 'Please ask the painter in there.')
  await hides(made.cast, made.commentId, welsh, 'painter')
  expect(await confirms(made)).toEqual({ isAllSeen: false })
  expect(await heldTranslation(grant(made.cast.cleo, 'comment.redact'), made.commentId)).toMatchObject({
    standing: 'to-look-at',
    found: [{ words: 'painter' }],
  })
  expect(await confirms(made)).toEqual({ isAllSeen: true })
  expect((await shownTranslations(made.projectId, [made.commentId])).size).toBe(1)
})

test('a look at an older page counts for nothing', async () => {
  const made = await anAdmitted()
  await translates(made.cast, made.commentId, 'Ask q@example.org.')
  await translates(made.cast, made.commentId, 'Ask q@example.org or r@example.org.')
  await expect(confirms(made, 1)).rejects.toMatchObject({ kind: 'conflict' })
})

test('nobody but the custodian says that it was looked at', async () => {
  const made = await anAdmitted()
  await translates(made.cast, made.commentId, 'Ask q@example.org.')
  const input = { commentId: made.commentId, rev: 1, textRev: 1, looked: 'on' as const }
  for (const member of [made.cast.noor, made.cast.ada])
    await expect(perform(confirmTranslation, member, input, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
