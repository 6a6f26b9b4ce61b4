import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codebookCodes } from '@/lib/queries/codebook'
import { codesToday } from '@/lib/queries/settled'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { Refusal } from '@/lib/server/refusal'
import { perform } from '@/lib/server/verb'
import { addCode } from '@/lib/services/codebook/add-code'
import { editCode } from '@/lib/services/codebook/edit-code'
import { mergeCodes } from '@/lib/services/codebook/merge-codes'
import { moveCode } from '@/lib/services/codebook/move-code'
import { moveCodings } from '@/lib/services/codebook/move-codings'
import { reinstateCode } from '@/lib/services/codebook/reinstate-code'
import { retireCode } from '@/lib/services/codebook/retire-code'
import { setDraft } from '@/lib/services/codebook/set-draft'
import { undoStep } from '@/lib/services/codebook/undo-step'
import { aCodedRound } from '@/tests/support/coded-round'
import { anOpenRound } from '@/tests/support/coding-project'
import { aProject, call, lastEvent } from '@/tests/support/project'

type Editor = Awaited<ReturnType<typeof aProject>>['noor']

/** All that an act on the codebook can change, as everybody sees it. */
async function sight(noor: Editor) {
  const { projectId } = noor
  const codes = (await codebookCodes(admit(noor, 'codebook.read'))).filter(({ retiredAt }) => retiredAt === null)
  const { movedTo, mergedInto } = await codesToday(projectId)
  return {
    codes: codes.map(({ revision: _, ...code }) => code),
    movedTo: [...movedTo].toSorted(([one], [other]) => (one < other ? -1 : 1)),
    mergedInto: [...mergedInto].toSorted(([one], [other]) => (one < other ? -1 : 1)),
  }
}

test('undoing gives back the codebook as it was, undoing that does it again, and both are recorded', async () => {
  const { noor, projectId } = await aProject()
  const add = (name: string) => perform(addCode, noor, { name, parentId: null, colour: null }, call())
  const [from, into] = [await add('from'), await add('into')]
  const before = await sight(noor)
  const merge = call()
  await perform(mergeCodes, noor, { codeIds: [from], intoId: into }, merge)
  const merged = await sight(noor)

  const undo = call()
  await perform(undoStep, noor, { actId: merge.act }, undo)
  expect(await sight(noor)).toEqual(before)
  expect(await lastEvent(projectId)).toMatchObject({ type: 'codebook.undone', subject: merge.act })
  await perform(undoStep, noor, { actId: undo.act }, call())
  expect(await sight(noor)).toEqual(merged)
  await expect(perform(undoStep, noor, { actId: merge.act }, call())).rejects.toMatchObject({ kind: 'conflict' })
})

test('what somebody changed since, or whose name is taken, is not undone over their head', async () => {
  const { noor } = await aProject()
  const made = call()
  const codeId = await perform(addCode, noor, { name: 'trust', parentId: null, colour: null }, made)
  const edit = call()
  await perform(editCode, noor, { codeId, revision: 0, name: 'faith', colour: '' }, edit)
  await expect(perform(undoStep, noor, { actId: made.act }, call())).rejects.toMatchObject({ kind: 'conflict' })
  await perform(addCode, noor, { name: 'Trust', parentId: null, colour: null }, call())
  await expect(perform(undoStep, noor, { actId: edit.act }, call())).rejects.toMatchObject({ kind: 'conflict' })
})

test('a coder undoes nothing in the codebook, and nobody while a blind round holds it', async () => {
  const { project } = await aCodedRound()
  const { noor, ada, content } = project
  const merge = call()
  await perform(mergeCodes, noor, { codeIds: [content.money], intoId: content.invisible }, merge)
  await expect(perform(undoStep, ada, { actId: merge.act }, call())).rejects.toMatchObject({ kind: 'forbidden' })
  await anOpenRound(project, 'reliability')
  await expect(perform(undoStep, noor, { actId: merge.act }, call())).rejects.toMatchObject({ kind: 'frozen' })
})

const kinds = ['add', 'edit', 'move', 'retire', 'reinstate', 'draft', 'merge', 'codings', 'split', 'undo', 'redo'] as const
const aStep = fc.record({ kind: fc.constantFrom(...kinds), a: fc.nat(7), b: fc.nat(7), n: fc.nat(3) })

test('in any order, undoing gives back exactly what was, and doing again what came of it', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { minLength: 6, maxLength: 16 }), async (steps) => {
      const { project } = await aCodedRound()
      const { noor, projectId } = project
      const codings = await db().coding.findMany({ where: { projectId, code: { kind: 'content' } }, orderBy: { id: 'asc' } })
      const done: { act: string; before: unknown }[] = []
      const undone: { act: string; after: unknown }[] = []

      for (const [nth, { kind, a, b, n }] of steps.entries()) {
        const codes = await db().code.findMany({ where: { projectId, kind: 'content', ownerId: null }, orderBy: { id: 'asc' } })
        const one = codes[a % codes.length]
        const other = codes[b % codes.length]
        if (!one || !other) continue
        const before = await sight(noor)
        const at = call()
        const last = kind === 'undo' ? done.at(-1)?.act : undone.at(-1)?.act
        const some = codings.filter((_, place) => place % 4 >= n).map(({ id }) => id)
        const acts = {
          add: () => perform(addCode, noor, { name: `code ${nth}`, parentId: null, colour: null, isDraft: n > 1 }, at),
          edit: () => perform(editCode, noor, { codeId: one.id, revision: one.revision, name: `name ${nth}`, colour: '' }, at),
          move: () => perform(moveCode, noor, { codeId: one.id, parentId: n > 1 ? other.id : null, position: n }, at),
          retire: () => perform(retireCode, noor, { codeId: one.id }, at),
          reinstate: () => perform(reinstateCode, noor, { codeId: one.id }, at),
          draft: () => perform(setDraft, noor, { codeId: one.id, isDraft: !one.isDraft }, at),
          merge: () => perform(mergeCodes, noor, { codeIds: [one.id], intoId: other.id }, at),
          codings: () => perform(moveCodings, noor, { codingIds: some, toCodeId: one.id }, at),
          split: () => perform(moveCodings, noor, { codingIds: some, newName: `split ${nth}` }, at),
          undo: () => last && perform(undoStep, noor, { actId: last }, at),
          redo: () => last && perform(undoStep, noor, { actId: last }, at),
        }
        const worked = await Promise.resolve(acts[kind]()).then(
          (answer) => answer !== undefined,
          (error: unknown) => {
            if (error instanceof Refusal) return false
            throw error
          },
        )
        const after = await sight(noor)
        if (!worked) expect(after).toEqual(before)
        else if (kind === 'undo') {
          expect(after).toEqual(done.at(-1)?.before)
          undone.push({ act: at.act, after: before })
          done.pop()
        } else if (kind === 'redo') {
          expect(after).toEqual(undone.at(-1)?.after)
          done.push({ act: at.act, before })
          undone.pop()
        } else {
          done.push({ act: at.act, before })
          undone.length = 0
        }
        expect(await db().coding.findMany({ where: { projectId, code: { kind: 'content' } }, orderBy: { id: 'asc' } })).toEqual(
          codings,
        )
        expect(after.movedTo.every(([id]) => codings.some((coding) => coding.id === id))).toBe(true)
      }

      while (done.length > 0) {
        const { act, before } = done.pop() ?? { act: '', before: null }
        await perform(undoStep, noor, { actId: act }, call())
        expect(await sight(noor)).toEqual(before)
      }
    }),
    { numRuns: 5 },
  )
})
