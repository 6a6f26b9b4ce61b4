import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { redactEverywhere } from '@/lib/services/comment/redact-everywhere'
import { undoRedactions } from '@/lib/services/comment/undo-redactions'
import { kimSends } from '@/tests/support/comments'
import { admits, aWaitingComment, byFormOnly, kimWrote, textOf } from '@/tests/support/custody'
import { call, lastEvent } from '@/tests/support/project'

const another = 'Nobody thanked Maya Rao’s team.'

async function twoComments() {
  const made = await aWaitingComment()
  await kimSends(made.cast, [{ text: another }])
  await byFormOnly(made.projectId)
  const { id: otherId } = await db().comment.findFirstOrThrow({
    where: { projectId: made.projectId, id: { not: made.commentId } },
  })
  await admits(made.cast, otherId)
  const at = (commentId: string, text: string, from = 0) => {
    const start = text.indexOf('Maya Rao', from)
    return { commentId, field: 'text' as const, start, end: start + 'Maya Rao'.length }
  }
  const places = [at(made.commentId, kimWrote), at(made.commentId, kimWrote, 20), at(otherId, another)]
  return { ...made, otherId, places }
}

test('the same words are hidden at every place, also in an admitted comment, and all of it is undone as one', async () => {
  const { cast, commentId, otherId, projectId, places } = await twoComments()
  const made = call()
  await perform(redactEverywhere, cast.cleo, { category: 'person', places }, made)
  expect(await lastEvent(projectId)).toMatchObject({
    type: 'redaction.made-everywhere',
    detail: { category: 'person', places: 3, comments: 2 },
  })
  expect(await textOf(projectId, otherId)).toBe('Nobody thanked [person 1]’s team.')
  expect(await db().redaction.count({ where: { projectId, commentId, state: 'accepted' } })).toBe(2)

  await perform(undoRedactions, cast.cleo, { actId: made.act }, call())
  expect(await textOf(projectId, otherId)).toBe(another)
  expect(await db().redaction.count({ where: { projectId } })).toBe(0)
})

test('places that do not hold the same words are refused as a whole', async () => {
  const { cast, projectId, places } = await twoComments()
  const wrong = places.map((place, nth) => (nth === 2 ? { ...place, start: 0 } : place))
  await expect(perform(redactEverywhere, cast.cleo, { category: 'person', places: wrong }, call())).rejects.toMatchObject({
    kind: 'conflict',
  })
  expect(await db().redaction.count({ where: { projectId } })).toBe(0)
})

test('only the custodian hides words everywhere', async () => {
  const { cast, places } = await twoComments()
  for (const member of [cast.noor, cast.ada])
    await expect(perform(redactEverywhere, member, { category: 'person', places }, call())).rejects.toMatchObject({
      kind: 'forbidden',
    })
})
