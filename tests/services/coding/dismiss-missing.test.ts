import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { deskRound } from '@/lib/queries/desk'
import { deskComments } from '@/lib/queries/desk-comments'
import { missingCodes } from '@/lib/queries/missing-codes'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { addCode } from '@/lib/services/codebook/add-code'
import { undoStep } from '@/lib/services/codebook/undo-step'
import { dismissMissing } from '@/lib/services/coding/dismiss-missing'
import { lockRound } from '@/lib/services/coding/lock-round'
import { missCode } from '@/lib/services/coding/miss-code'
import { aCodingProject, anOpenRound } from '@/tests/support/coding-project'
import { aMember, call, lastEvent } from '@/tests/support/project'

async function aSuggestion() {
  const project = await aCodingProject()
  const dana = await aMember(project.projectId, 'Dana', ['editor', 'coder'])
  const roundId = await anOpenRound({ ...project, ben: dana })
  const id = randomUUID()
  const [commentId] = project.comments
  await perform(missCode, project.ada, { roundId, commentId, id, start: 0, end: 7, name: 'care' }, call())
  const groups = async () => (await missingCodes(admit(project.noor, 'missing-code.read'))).groups
  return { ...project, dana, roundId, id, commentId, groups }
}

test('an editor says why no code is made of it, and the coder reads that at the words', async () => {
  const { ada, noor, dana, projectId, id, commentId, groups } = await aSuggestion()
  const input = { ids: [id], reason: 'T-02 takes this.' }
  await expect(perform(dismissMissing, ada, input, call())).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(perform(dismissMissing, dana, input, call())).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(perform(dismissMissing, noor, { ...input, reason: '' }, call())).rejects.toMatchObject({ kind: 'input' })
  await perform(dismissMissing, noor, input, call())
  expect(await lastEvent(projectId)).toMatchObject({ type: 'missing-code.dismissed', subject: id })
  expect(await groups()).toMatchObject([{ name: 'care', waiting: [], settled: [{ answer: 'T-02 takes this.' }] }])
  const round = await deskRound(admit(ada, 'coding.read-own'), 1)
  const own = round && (await deskComments(admit(ada, 'coding.read-own'), round, [commentId]))
  expect(own?.comments[0]?.notes).toMatchObject([{ words: 'care', answer: 'T-02 takes this.' }])
})

test('a code made of it settles it once the round is locked, and taking that step back leaves it waiting again', async () => {
  const { ada, noor, roundId, id, commentId, groups } = await aSuggestion()
  const own = async () => {
    const round = await deskRound(admit(ada, 'coding.read-own'), 1)
    return round && (await deskComments(admit(ada, 'coding.read-own'), round, [commentId])).comments[0]?.notes[0]
  }
  const code = { name: 'Care', parentId: null, colour: null, missing: [id] }
  await expect(perform(addCode, noor, code, call())).rejects.toMatchObject({ kind: 'frozen' })
  await perform(lockRound, noor, { roundId }, call())
  const add = call()
  await perform(addCode, noor, code, add)
  expect(await groups()).toMatchObject([{ waiting: [], settled: [{ code: { name: 'Care' } }] }])
  expect(await own()).toMatchObject({ words: 'care', code: expect.stringMatching(/^T-\d+$/), answer: null })
  await perform(undoStep, noor, { actId: add.act }, call())
  expect(await groups()).toMatchObject([{ waiting: [{ id, code: null }], settled: [] }])
  expect(await own()).toMatchObject({ words: 'care', code: null })
  await expect(perform(addCode, noor, { ...code, missing: [randomUUID()] }, call())).rejects.toMatchObject({ kind: 'not-found' })
})
