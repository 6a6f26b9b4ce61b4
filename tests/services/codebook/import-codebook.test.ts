import { expect, test } from 'vitest'
import type { FileCode } from '@/lib/domain/codebook/file-code'
import { codebookPreview } from '@/lib/exchange/open-codebook'
import { codeGuid } from '@/lib/formats/qda-guid'
import { codebookCodes } from '@/lib/queries/codebook'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { addCode } from '@/lib/services/codebook/add-code'
import { importCodebook } from '@/lib/services/codebook/import-codebook'
import { retireCode } from '@/lib/services/codebook/retire-code'
import { undoStep } from '@/lib/services/codebook/undo-step'
import { aCodingProject, anOpenRound } from '@/tests/support/coding-project'
import { aProject, call, lastEvent } from '@/tests/support/project'

type Editor = Awaited<ReturnType<typeof aProject>>['noor']
const row = (name: string, more: Partial<FileCode> = {}): FileCode => ({
  ...{ place: `Row of ${name}`, guid: null, handle: null, name, words: {} },
  ...more,
})

async function sight(noor: Editor) {
  const codes = (await codebookCodes(admit(noor, 'codebook.read'))).filter(
    ({ kind, retiredAt }) => kind === 'content' && !retiredAt,
  )
  return codes.map(({ revision: _, ...code }) => code)
}

async function previewed(noor: Editor, codes: FileCode[]) {
  const preview = await codebookPreview(admit(noor, 'codebook.read'), { kind: 'codebook', codes, remarks: [] })
  if (preview.status === 'refused') throw new Error(preview.faults.join('\n'))
  return { rows: preview.rows, mark: preview.mark }
}

test('a codebook comes in as one step that is recorded, and undoing it gives back the one before', async () => {
  const { noor, projectId } = await aProject()
  const add = (name: string) => perform(addCode, noor, { name, parentId: null, colour: null }, call())
  await add('money')
  const gone = await add('trust')
  await perform(retireCode, noor, { codeId: gone }, call())
  const before = await sight(noor)

  const codes = [
    row('costs', { parent: null }),
    row('money', { parent: 0, words: { definition: 'Who pays' }, colour: 7 }),
    row('licences', { parent: 'money', words: { useWhen: 'always' } }),
  ]
  const bring = call()
  const done = await perform(importCodebook, noor, await previewed(noor, codes), bring)
  expect(done).toEqual({ added: 2, changed: 1, left: 0 })
  expect(await lastEvent(projectId)).toMatchObject({ type: 'codebook.imported', subject: bring.act, detail: done })
  const after = await sight(noor)
  const named = new Map(after.map((code) => [code.name, code]))
  expect(named.get('money')).toMatchObject({ definition: 'Who pays', colour: 7, parentId: named.get('costs')?.id })
  expect(named.get('licences')).toMatchObject({ useWhen: 'always', parentId: named.get('money')?.id })

  const undo = call()
  await perform(undoStep, noor, { actId: bring.act }, undo)
  expect(await sight(noor)).toEqual(before)
  await perform(undoStep, noor, { actId: undo.act }, call())
  expect(await sight(noor)).toEqual(after)
})

test('two codes take each other’s names in one step', async () => {
  const { noor, slug } = await aProject()
  const add = (name: string) => perform(addCode, noor, { name, parentId: null, colour: null }, call())
  const [one, two] = [await add('one'), await add('two')]
  const codes = [row('two', { guid: codeGuid(slug, one) }), row('one', { guid: codeGuid(slug, two) })]
  await perform(importCodebook, noor, await previewed(noor, codes), call())
  expect(new Map((await sight(noor)).map(({ id, name }) => [id, name]))).toEqual(
    new Map([
      [one, 'two'],
      [two, 'one'],
    ]),
  )
})

test('what changed since it was shown is not brought in, nor what would change nothing', async () => {
  const { noor } = await aProject()
  const seen = await previewed(noor, [row('money')])
  await perform(addCode, noor, { name: 'Money', parentId: null, colour: null }, call())
  await expect(perform(importCodebook, noor, seen, call())).rejects.toMatchObject({ kind: 'conflict' })
  const same = await previewed(noor, [row('Money')])
  await expect(perform(importCodebook, noor, same, call())).rejects.toMatchObject({ kind: 'input' })
  await expect(perform(importCodebook, noor, { rows: 'no json', mark: '' }, call())).rejects.toMatchObject({ kind: 'input' })
})

test('codes that were changed in another order than they stand in are brought in all the same', async () => {
  const { noor } = await aProject()
  const ids: string[] = []
  for (const name of ['money', 'trust', 'time'])
    ids.push(await perform(addCode, noor, { name, parentId: null, colour: null }, call()))
  // What was written last is read first where nothing orders it.
  for (const codeId of ids.slice(0, 2)) {
    const retire = call()
    await perform(retireCode, noor, { codeId }, retire)
    await perform(undoStep, noor, { actId: retire.act }, call())
  }
  await perform(importCodebook, noor, await previewed(noor, [row('costs')]), call())
  expect((await sight(noor)).map(({ name }) => name)).toEqual(['money', 'trust', 'time', 'costs'])
})

test('a coder brings in nothing, and nobody while a blind round holds the codebook', async () => {
  const project = await aCodingProject()
  const { noor, ada } = project
  const seen = await previewed(noor, [row('fresh')])
  await expect(perform(importCodebook, ada, seen, call())).rejects.toMatchObject({ kind: 'forbidden' })
  await anOpenRound(project, 'reliability')
  await expect(perform(importCodebook, noor, seen, call())).rejects.toMatchObject({ kind: 'frozen' })
})
