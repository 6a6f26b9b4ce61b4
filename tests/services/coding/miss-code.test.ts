import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { deskRound } from '@/lib/queries/desk'
import { deskComments } from '@/lib/queries/desk-comments'
import { missingCodes } from '@/lib/queries/missing-codes'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { lockRound } from '@/lib/services/coding/lock-round'
import { missCode } from '@/lib/services/coding/miss-code'
import { removeNotes } from '@/lib/services/coding/remove-notes'
import { undoAct } from '@/lib/services/coding/undo-act'
import { aCodingProject, anOpenRound, type CodingProject } from '@/tests/support/coding-project'
import { aMember, call, lastEvent } from '@/tests/support/project'

const waiting = async ({ noor }: CodingProject) =>
  (await missingCodes(admit(noor, 'missing-code.read'))).groups.map(({ name, waiting: all }) => [name, all.length])

test('a coder names a code that the codebook lacks; the editor sees the name and the words, and not whose they are', async () => {
  const project = await aCodingProject()
  const { ada, ben, noor, comments, projectId } = project
  const roundId = await anOpenRound(project)
  const at = { roundId, commentId: comments[0], start: 0, end: 25 }
  const id = randomUUID()
  await perform(missCode, ada, { ...at, id, rev: 1, name: 'overlooked people' }, call())
  expect(await lastEvent(projectId)).toMatchObject({ type: 'missing-code.suggested', subject: id })
  expect(JSON.stringify(await lastEvent(projectId))).not.toContain('overlooked')
  await perform(missCode, ben, { ...at, id: randomUUID(), end: 40, name: 'Overlooked  people' }, call())
  const seen = await missingCodes(admit(noor, 'missing-code.read'))
  expect(seen.groups).toMatchObject([
    { name: 'overlooked people', waiting: [{ handle: 'C-041', quote: 'You forgot the librarians', round: 1 }, { round: 1 }] },
  ])
  expect(JSON.stringify(seen)).not.toMatch(new RegExp(`${ada.memberId}|"ada"`, 'i'))
  expect(() => admit(ben, 'missing-code.read')).toThrow()

  const round = await deskRound(admit(ben, 'coding.read-own'), 1)
  const own = round && (await deskComments(admit(ben, 'coding.read-own'), round, [comments[0]]))
  expect(own?.comments[0]?.notes.map(({ kind, words }) => [kind, words])).toEqual([['missing', 'Overlooked  people']])
})

test('an editor who codes in the round sees nothing of it until it is locked', async () => {
  const project = await aCodingProject()
  const { ada, noor, comments } = project
  const dana = await aMember(project.projectId, 'Dana', ['editor', 'coder'])
  const roundId = await anOpenRound({ ...project, ben: dana })
  await perform(missCode, ada, { roundId, commentId: comments[0], id: randomUUID(), start: 0, end: 3, name: 'care' }, call())
  expect(await missingCodes(admit(dana, 'missing-code.read'))).toEqual({ groups: [], ownRounds: [1] })
  await perform(lockRound, noor, { roundId }, call())
  expect((await missingCodes(admit(dana, 'missing-code.read'))).groups).toMatchObject([{ name: 'care' }])
})

test('a new name on the very same words takes the place of the old, and every step can be undone', async () => {
  const project = await aCodingProject()
  const { ada, comments } = project
  const roundId = await anOpenRound(project)
  const at = { roundId, commentId: comments[0], start: 0, end: 7 }
  const [second, remove] = [call(), call()]
  await perform(missCode, ada, { ...at, id: randomUUID(), name: 'care' }, call())
  const id = randomUUID()
  await perform(missCode, ada, { ...at, id, name: 'care work' }, second)
  await perform(removeNotes, ada, { roundId, ids: [id] }, remove)
  expect(await waiting(project)).toEqual([])
  await perform(undoAct, ada, { actId: remove.act }, call())
  expect(await waiting(project)).toEqual([['care work', 1]])
  await perform(undoAct, ada, { actId: second.act }, call())
  expect(await waiting(project)).toEqual([['care', 1]])
})

test('who does not code in the round suggests nothing, and where coders make codes themselves nobody does', async () => {
  const project = await aCodingProject()
  const { ada, noor, comments } = project
  const roundId = await anOpenRound(project)
  const input = { roundId, commentId: comments[0], id: randomUUID(), start: 0, end: 7, name: 'care' }
  await expect(perform(missCode, noor, input, call())).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(perform(missCode, ada, { ...input, name: ' ' }, call())).rejects.toMatchObject({ kind: 'input' })
  await perform(lockRound, noor, { roundId }, call())
  await expect(perform(missCode, ada, input, call())).rejects.toMatchObject({ kind: 'frozen' })
  const exploratory = await anOpenRound(project, 'exploratory')
  await expect(perform(missCode, ada, { ...input, roundId: exploratory }, call())).rejects.toMatchObject({ kind: 'conflict' })
})
