import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { type EventRoom, eventRooms, eventsOf, eventWords } from '@/lib/domain/project/event-words'
import { eventTypes } from '@/lib/domain/project/events'
import { historyOf } from '@/lib/queries/history'
import { type AnyMember, admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { addPrivateCode } from '@/lib/services/coding/add-private-code'
import { applyCodings } from '@/lib/services/coding/apply-codings'
import { lockRound } from '@/lib/services/coding/lock-round'
import { markAssignment } from '@/lib/services/coding/mark-assignment'
import { undoAct } from '@/lib/services/coding/undo-act'
import { editProject } from '@/lib/services/project/edit-project'
import { aCodingProject, anOpenRound } from '@/tests/support/coding-project'
import { call } from '@/tests/support/project'

const told = async (member: AnyMember, asked?: Parameters<typeof historyOf>[1]) =>
  (await historyOf(admit(member, 'history.read'), asked)).lines

test('of an open round each is told the own work, and all of it once it is locked', async () => {
  const project = await aCodingProject()
  const { ada, ben, noor, comments, clauseCodes } = project
  const roundId = await anOpenRound(project, 'exploratory')
  const codeId = randomUUID()
  await perform(addPrivateCode, ada, { roundId, id: codeId, name: 'zanzibar' }, call())
  const act = call()
  const put = (nth: 0 | 1) => ({ id: randomUUID(), commentId: comments[nth], codeId: clauseCodes[0], start: 0, end: 7 })
  await perform(applyCodings, ada, { roundId, codings: [put(0), put(1)] }, act)
  await perform(undoAct, ada, { actId: act.act }, call())
  await perform(markAssignment, ada, { roundId, commentId: comments[0], state: 'done' }, call())

  const types = (lines: Awaited<ReturnType<typeof told>>) => lines.map(({ type }) => type)
  for (const other of [ben, noor]) expect(types(await told(other))).toEqual(['round.opened', 'code.added', 'code.added'])
  const hers = await told(ada)
  expect(types(hers)).toEqual(expect.arrayContaining(['assignment.done', 'act.undone', 'coding.applied', 'round.opened']))
  expect(hers.find(({ type }) => type === 'coding.applied')).toMatchObject({ times: 2, by: 'ada' })
  expect(JSON.stringify(hers)).not.toContain('zanzibar')

  await perform(lockRound, noor, { roundId }, call())
  expect(types(await told(ben))).toEqual(expect.arrayContaining(['assignment.done', 'coding.applied', 'round.locked']))
})

test('by room, by person, and page by page, newest first', async () => {
  const { noor, ada } = await aCodingProject()
  for (let nth = 0; nth < 60; nth++) await perform(editProject, noor, { lede: `Wording ${nth}.` }, call())
  const first = await historyOf(admit(noor, 'history.read'))
  expect(first.lines).toHaveLength(50)
  const second = await historyOf(admit(noor, 'history.read'), { before: first.next ?? '' })
  expect(second.lines.length).toBeGreaterThanOrEqual(12)
  const ids = [...first.lines, ...second.lines].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual(ids.toSorted().reverse())
  expect(second.next).toBeNull()

  const types = (room: EventRoom) => told(noor, { room }).then((lines) => new Set(lines.map(({ type }) => type)))
  expect(await types('codebook')).toEqual(new Set(['code.added']))
  expect(await types('release')).toEqual(new Set())
  expect(await told(noor, { by: ada.memberId })).toEqual([])
})

test('every kind of event has its words and its room', () => {
  expect(Object.keys(eventWords).toSorted()).toEqual(eventTypes.toSorted())
  expect(eventRooms.flatMap(eventsOf)).toHaveLength(eventTypes.length)
})
