import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { codebookFile } from '@/lib/exchange/save-codebook'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { addCode } from '@/lib/services/codebook/add-code'
import { mergeCodes } from '@/lib/services/codebook/merge-codes'
import { setDraft } from '@/lib/services/codebook/set-draft'
import { undoStep } from '@/lib/services/codebook/undo-step'
import { applyCodings } from '@/lib/services/coding/apply-codings'
import { lockRound } from '@/lib/services/coding/lock-round'
import { openRound } from '@/lib/services/coding/open-round'
import { aCodingProject } from '@/tests/support/coding-project'
import { call, lastEvent } from '@/tests/support/project'

const round = {
  title: 'All',
  purpose: 'production' as const,
  sampleSize: null,
  seed: 'one',
  seesTarget: true,
  seesAttributes: false,
}

async function withDraft() {
  const project = await aCodingProject()
  const { noor, projectId } = project
  const draft = await perform(addCode, noor, { name: 'careful words', parentId: null, colour: null, isDraft: true }, call())
  const offered = async (roundId: string) => {
    const { codebookId } = await db().round.findUniqueOrThrow({ where: { projectId_id: { projectId, id: roundId } } })
    const entries = await db().codebookEntry.findMany({ where: { projectId, codebookId: codebookId ?? '' } })
    return entries.map(({ codeId }) => codeId)
  }
  return { ...project, draft, offered }
}

test('a round offers no draft, and a round opened after it was taken into use does', async () => {
  const { ada, noor, projectId, draft, offered } = await withDraft()
  const first = await perform(openRound, noor, { ...round, coderIds: [ada.memberId] }, call())
  expect(await offered(first.roundId)).not.toContain(draft)
  await expect(perform(setDraft, noor, { codeId: draft, isDraft: false }, call())).rejects.toMatchObject({ kind: 'frozen' })
  await perform(lockRound, noor, { roundId: first.roundId }, call())
  await perform(setDraft, noor, { codeId: draft, isDraft: false }, call())
  expect(await lastEvent(projectId)).toMatchObject({ type: 'code.taken-into-use', subject: draft })
  const second = await perform(openRound, noor, { ...round, coderIds: [ada.memberId] }, call())
  expect(await offered(second.roundId)).toContain(draft)
})

test('nothing is merged into a draft, and a draft is not saved with the codebook', async () => {
  const { noor, draft, content } = await withDraft()
  const merging = perform(mergeCodes, noor, { codeIds: [content.money], intoId: draft }, call())
  await expect(merging).rejects.toThrow('"careful words" is a draft. Take it into use first.')
  expect(await (await codebookFile(noor, 'csv')).text()).not.toContain('careful words')
  await perform(setDraft, noor, { codeId: draft }, call())
  expect(await (await codebookFile(noor, 'csv')).text()).toContain('careful words')
})

test('a code that was coded with becomes no draft; one that was not does, and undoing gives back what was', async () => {
  const { ada, noor, projectId, draft, content, comments } = await withDraft()
  await expect(perform(setDraft, noor, { codeId: draft, isDraft: true }, call())).rejects.toMatchObject({ kind: 'conflict' })
  const act = call()
  await perform(setDraft, noor, { codeId: draft, isDraft: false }, act)
  await perform(undoStep, noor, { actId: act.act }, call())
  expect(await db().code.findUnique({ where: { projectId_id: { projectId, id: draft } } })).toMatchObject({ isDraft: true })

  const { roundId } = await perform(openRound, noor, { ...round, coderIds: [ada.memberId] }, call())
  const coding = { id: randomUUID(), commentId: comments[0] ?? '', codeId: content.money, start: 0, end: 3 }
  await perform(applyCodings, ada, { roundId, codings: [coding] }, call())
  await perform(lockRound, noor, { roundId }, call())
  const drafting = perform(setDraft, noor, { codeId: content.money, isDraft: true }, call())
  await expect(drafting).rejects.toThrow('What was coded with is no draft any more')
})

test('a coder takes no draft into use', async () => {
  const { ada, draft } = await withDraft()
  await expect(perform(setDraft, ada, { codeId: draft, isDraft: false }, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
