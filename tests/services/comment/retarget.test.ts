import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { retarget } from '@/lib/services/comment/retarget'
import { admits } from '@/tests/support/custody'
import { aLetter, aSplitLetter } from '@/tests/support/parts'
import { call, lastEvent } from '@/tests/support/project'

const aimOf = (id: string) =>
  db().comment.findFirstOrThrow({ where: { id }, select: { clauseId: true, passageStart: true, passageEnd: true } })
const whole = { passageStart: null, passageEnd: null }

test('a waiting comment is aimed at a clause, at its words, and at the whole again', async () => {
  const { cast, commentId, advises, projectId } = await aLetter()
  const on = (clauseId: string | null, passage?: { start: number; end: number }) =>
    perform(retarget, cast.cleo, { commentId, clauseId, ...(passage ? { passage } : {}) }, call())
  expect(await on(advises)).toEqual({ clauseId: null, ...whole })
  expect(await lastEvent(projectId)).toEqual({
    type: 'comment.retargeted',
    subject: commentId,
    detail: { from: null, to: advises },
  })
  await on(advises, { start: 0, end: 7 })
  expect(await aimOf(commentId)).toEqual({ clauseId: advises, passageStart: 0, passageEnd: 7 })
  expect(await on(null)).toEqual({ clauseId: advises, passageStart: 0, passageEnd: 7 })
  expect(await aimOf(commentId)).toEqual({ clauseId: null, ...whole })
})

test('words that are none of the clause, and a clause of no version commented on, are no target', async () => {
  const { cast, commentId, advises } = await aLetter()
  const aims = [{ clauseId: advises, passage: { start: 0, end: 900 } }, { clauseId: crypto.randomUUID() }]
  for (const aim of aims)
    await expect(perform(retarget, cast.cleo, { commentId, ...aim }, call())).rejects.toMatchObject({ kind: 'input' })
})

test('what is decided or worked with keeps its target', async () => {
  const { cast, commentId, pieces, projectId } = await aSplitLetter()
  const to = (id: string) => perform(retarget, cast.cleo, { commentId: id, clauseId: null }, call())
  await expect(to(commentId)).rejects.toThrow(/was split/)
  await admits(cast, pieces[0])
  await expect(to(pieces[0])).rejects.toThrow(/Let it wait again/)
  await db().memo.create({
    data: {
      ...{ projectId, id: crypto.randomUUID(), kind: 'analytic', words: 'Look here.', at: new Date() },
      ...{ memberId: cast.ada.memberId, commentId: pieces[2] },
    },
  })
  await expect(to(pieces[2])).rejects.toThrow(/worked with/)
})

test('only a custodian changes a target', async () => {
  const { cast, commentId } = await aLetter()
  await expect(perform(retarget, cast.noor, { commentId, clauseId: null }, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
