import { expect, test } from 'vitest'
import { findEverywhere } from '@/lib/exchange/find-everywhere'
import { readTogether } from '@/lib/exchange/read-together'
import { db } from '@/lib/server/db'
import { kimSends } from '@/tests/support/comments'
import { admits, aWaitingComment, byFormOnly, hides, kimWrote } from '@/tests/support/custody'
import { lastEvent } from '@/tests/support/project'

test('every open place of the same words is found with what stands around it, and the look is recorded once', async () => {
  const { cast, commentId, projectId } = await aWaitingComment()
  await kimSends(cast, [{ text: 'Nobody thanked MAYA  RAO’s team.', proposedText: 'Thank Maya\nRao.' }])
  await byFormOnly(projectId)
  await hides(cast, commentId, kimWrote, 'Maya Rao', 20)
  const start = kimWrote.indexOf('Maya')
  const found = await findEverywhere(cast.cleo, { commentId, field: 'text', start, end: start + 8 })
  expect(found.places.map(({ field, words }) => [field, words])).toEqual([
    ['text', 'Maya Rao'],
    ['text', 'MAYA  RAO'],
    ['proposedText', 'Maya\nRao'],
  ])
  expect(found).toMatchObject({ opened: 2, alreadyHidden: 1 })
  expect(found.places[1]).toMatchObject({ before: 'Nobody thanked ', after: '’s team.' })
  expect(await lastEvent(projectId)).toMatchObject({ type: 'originals.opened', detail: { count: 2, why: 'search' } })
  expect(await db().event.count({ where: { projectId, type: 'originals.opened' } })).toBe(1)
})

test('short comments with nothing to decide are read as they would be admitted', async () => {
  const { cast, commentId, projectId } = await aWaitingComment()
  await hides(cast, commentId, kimWrote, 'Maya Rao')
  await kimSends(cast, [{ text: 'word '.repeat(200) }])
  const list = await readTogether(cast.cleo)
  expect(list.map(({ text, hidden }) => [text, hidden])).toEqual([['🙂 [person 1] at the library taught us; ask Maya Rao.', 1]])
  expect(await lastEvent(projectId)).toMatchObject({ type: 'originals.opened', detail: { count: 1, why: 'list' } })
  await admits(cast, commentId)
  expect(await readTogether(cast.cleo)).toEqual([])
})

test('nobody else looks through originals, and nothing is recorded for them', async () => {
  const { cast, commentId, projectId } = await aWaitingComment()
  for (const member of [cast.noor, cast.ada]) {
    await expect(findEverywhere(member, { commentId, field: 'text', start: 3, end: 11 })).rejects.toMatchObject({
      kind: 'not-found',
    })
    await expect(readTogether(member)).rejects.toMatchObject({ kind: 'not-found' })
  }
  expect(await db().event.count({ where: { projectId, type: 'originals.opened' } })).toBe(0)
})
