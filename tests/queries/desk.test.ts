import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { wholeFilter } from '@/lib/domain/coding/desk/desk-filter'
import { unpackCodings } from '@/lib/domain/coding/desk/packed-codings'
import { commentByHandle } from '@/lib/queries/comments'
import { deskOf, deskRound } from '@/lib/queries/desk'
import { deskComments } from '@/lib/queries/desk-comments'
import { deskPlace, deskRows } from '@/lib/queries/desk-list'
import { liveCall } from '@/lib/server/call'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { applyCodings } from '@/lib/services/coding/apply-codings'
import { changeCoding } from '@/lib/services/coding/change-coding'
import { markAssignment } from '@/lib/services/coding/mark-assignment'
import { openRound } from '@/lib/services/coding/open-round'
import { removeCodings } from '@/lib/services/coding/remove-codings'
import { undoAct } from '@/lib/services/coding/undo-act'
import { aCodingProject, anOpenRound } from '@/tests/support/coding-project'
import { call } from '@/tests/support/project'

async function aDesk() {
  const project = await aCodingProject()
  const roundId = await anOpenRound(project)
  const reader = admit(project.ada, 'coding.read-own')
  const round = await deskRound(reader, 1)
  if (!round) throw new Error('ada codes in this round')
  const page = await deskRows(reader, round, wholeFilter, { after: -1 }, 10)
  const ids = page.rows.map(({ commentId }) => commentId)
  const codingsOf = async (id: string) => {
    const { codeIds, comments } = await deskComments(reader, round, [id])
    return unpackCodings(comments[0]?.packed ?? [], codeIds, id)
  }
  return { project, roundId, reader, round, ids, codingsOf }
}

test('coders see the question that a comment answers where the round lets them', async () => {
  const project = await aCodingProject()
  const { projectId, noor, ada } = project
  await db().comment.updateMany({ where: { projectId }, data: { asked: 'What would you change?' } })
  const input = { purpose: 'production' as const, coderIds: [ada.memberId], sampleSize: null, seed: 'one', seesTarget: true }
  const reader = admit(ada, 'coding.read-own')
  const shown = await perform(openRound, noor, { ...input, title: 'Shown', seesAttributes: false, seesQuestion: 'on' }, call())
  const hidden = await perform(openRound, noor, { ...input, title: 'Hidden', seesAttributes: false }, call())
  const first = async (number: number) => {
    const round = await deskRound(reader, number)
    return round && (await deskComments(reader, round, [...project.comments])).comments[0]
  }
  expect((await first(shown.number))?.asked).toBe('What would you change?')
  expect((await first(hidden.number))?.asked).toBeNull()
  const handle = (await first(shown.number))?.handle ?? ''
  expect(await commentByHandle(admit(noor, 'comment.read'), handle)).toMatchObject({ asked: 'What would you change?' })
})

test('a list is paged by place both ways, and filtered by state, own code, words and what was aimed at', async () => {
  const { project, roundId, reader, round, ids } = await aDesk()
  const rows = async (filter: object, from: { after: number } | { before: number } = { after: -1 }, size = 10) =>
    deskRows(reader, round, { ...wholeFilter, ...filter }, from, size)
  expect(await rows({}, { after: -1 }, 2)).toMatchObject({ hasMore: true, hasBefore: false, rows: [{ place: 0 }, { place: 1 }] })
  expect(await rows({}, { before: 2 }, 1)).toMatchObject({ hasBefore: true, rows: [{ place: 1 }] })

  const [first = '', second = ''] = ids
  const coding = { id: randomUUID(), commentId: first, codeId: project.content.money, start: 0, end: 3 }
  await perform(applyCodings, project.ada, { roundId, codings: [coding] }, call())
  await perform(markAssignment, project.ada, { roundId, commentId: second, state: 'skipped', question: 'Is it?' }, call())
  const found = async (filter: object) => (await rows(filter)).rows.map(({ commentId }) => commentId)
  expect(await found({ state: 'coded' })).toEqual([first])
  expect(await found({ code: project.content.money })).toEqual([first])
  expect(await found({ code: project.content.invisible })).toEqual([])
  expect(await found({ state: 'asked' })).toEqual([second])
  expect(await found({ words: 'LIBRARIANS' })).toHaveLength(1)
  expect(await found({ words: 'libr' })).toHaveLength(1)
  expect(await found({ words: 'trained' })).toHaveLength(1)
  expect(await found({ words: 'xylophone' })).toEqual([])
  expect(await found({ words: 'librarian', code: project.content.invisible })).toEqual([])
  expect(await found({ attribute: 'role=teacher' })).toEqual([])
  expect(await found({ code: project.content.money, state: 'todo' })).toEqual([first])
  expect(await found({ code: project.content.money, state: 'done' })).toEqual([])
  expect(await found({ target: 0 })).toHaveLength(3)
  expect(await found({ target: 1 })).toEqual([])
  const blinkered = await deskRows(reader, { ...round, seesTarget: false }, { ...wholeFilter, target: 0 }, { after: -1 }, 10)
  expect(blinkered.rows).toEqual([])
  expect(await deskPlace(reader, roundId, null)).toBe(0)
  expect((await deskOf(reader, 1))?.counts).toEqual({ todo: 2, done: 0, skipped: 1, asked: 1 })
})

test('codings are named by where they stand, and steps come back after a reload, also of states', async () => {
  const { project, roundId, reader, ids, codingsOf } = await aDesk()
  const { ada, clauseCodes, content } = project
  const [commentId = ''] = ids
  const at = { commentId, codeId: clauseCodes[0], start: 0, end: 8 }
  const [apply, change, mark, remove] = [liveCall(), liveCall(), liveCall(), liveCall()]
  await perform(applyCodings, ada, { roundId, codings: [{ ...at, id: randomUUID() }] }, apply)
  await perform(changeCoding, ada, { roundId, at, as: randomUUID(), codeId: content.money, end: 12 }, change)
  expect(await codingsOf(commentId)).toEqual([{ commentId, codeId: content.money, start: 0, end: 12, stance: 'none' }])
  await perform(markAssignment, ada, { roundId, commentIds: ids, state: 'done' }, mark)
  const moved = { commentId, codeId: content.money, start: 0, end: 12 }
  await perform(removeCodings, ada, { roundId, at: [moved, { ...moved, end: 99 }] }, remove)

  const steps = async () => {
    const { done, undone } = (await deskOf(reader, 1))?.steps ?? { done: [], undone: [] }
    return [done.map(({ act }) => act), undone.map(({ act }) => act)]
  }
  expect(await steps()).toEqual([[apply.act, change.act, mark.act, remove.act], []])
  const back = [liveCall(), liveCall()] as const
  await perform(undoAct, ada, { actId: remove.act }, back[0])
  await perform(undoAct, ada, { actId: mark.act }, back[1])
  expect((await deskOf(reader, 1))?.counts).toMatchObject({ todo: 3, done: 0 })
  expect(await steps()).toEqual([
    [apply.act, change.act],
    [back[0].act, back[1].act],
  ])
  const again = liveCall()
  await perform(undoAct, ada, { actId: back[1].act }, again)
  expect((await deskOf(reader, 1))?.counts).toMatchObject({ todo: 0, done: 3 })
  expect(await steps()).toEqual([[apply.act, change.act, again.act], [back[0].act]])
})
