import { z } from 'zod'
import type { CodeState } from '@/lib/domain/codebook/code-state'
import { type HereCode, mostFileCodes } from '@/lib/domain/codebook/file-code'
import { type ImportPlan, type PlannedCode, planImport } from '@/lib/domain/codebook/import-plan'
import { nameKey } from '@/lib/domain/codebook/name'
import { markOfPlan } from '@/lib/domain/codebook/plan-mark'
import { formatHandle } from '@/lib/domain/project/handle'
import { codeGuid } from '@/lib/formats/qda-guid'
import type { Tx } from '@/lib/server/db'
import type { AnyMember } from '@/lib/server/member'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb, type Scene } from '@/lib/server/verb'
import { drawHandles } from '@/lib/services/shared/handles'
import { codeStates, keepChanges, putStates } from './codebook-step'
import { codesToChange, wordingOf } from './shared-codes'

const words = z.string().optional()
const Row = z.object({
  ...{ place: z.string(), guid: z.string().nullable(), handle: z.string().nullable(), name: z.string() },
  parent: z.union([z.number().int().nonnegative(), z.string()]).nullish(),
  words: z.object({ shortDefinition: words, definition: words, useWhen: words, notWhen: words, example: words }),
  colour: z.number().int().nullish(),
})
const Input = z.object({
  /** A list, or the same as JSON. */
  rows: z.preprocess((value) => (typeof value === 'string' ? fromJson(value) : value), z.array(Row).max(mostFileCodes)),
  /** What was shown before it was agreed to, see `markOfPlan`. */
  mark: z.string(),
})
type Bringing = Scene<AnyMember, z.output<typeof Input>>

/** An editor brings in a codebook from a file, just as it was shown: all of it in one step that can be undone, or nothing. */
export const importCodebook = defineVerb({
  name: 'codebook.import-codebook',
  allow: 'codebook.edit',
  timeout: 60_000,
  input: Input,

  async run(scene) {
    const { tx, input, actId, member, projectId } = scene
    await codesToChange(tx, projectId)
    const plan = planImport(input.rows as Parameters<typeof planImport>[0], await hereCodes(tx, projectId, member.slug))
    if (plan.status === 'refused') throw new Refusal('input', plan.faults[0] ?? 'This file cannot be brought in.')
    if (markOfPlan(plan) !== input.mark)
      throw new Refusal(
        'conflict',
        'Somebody changed the codebook since you looked. Look at the file again, and bring it in then.',
      )
    const changed = plan.codes.filter(({ before, changes }) => before && changes.length > 0)
    const added = plan.codes.filter(({ before }) => !before)
    if (added.length + changed.length === 0)
      throw new Refusal('input', 'This codebook says what the file says already. There is nothing to bring in.')

    const before = await codeStates(tx, projectId)
    const idOf = await addCodes(scene, added)
    const revs = await writeWordings(scene, changed)
    const states = statesAfter(plan, await codeStates(tx, projectId), idOf, revs)
    const keys = new Map(plan.codes.map(({ key, nameKey: own }) => [idOf(key), own]))
    await putStates({ tx, projectId, actId }, states, new Map([...(await keysNow(tx, projectId, states)), ...keys]))
    await keepChanges({ tx, projectId, actId }, before)
    const value = { added: added.length, changed: changed.length, left: plan.left.length }
    return { value, events: [{ type: 'codebook.imported', subject: actId, detail: value }] }
  },
})

/** Every shared content code with what it says now. */
async function hereCodes(tx: Tx, projectId: number, slug: string): Promise<HereCode[]> {
  const rows = await tx.code.findMany({
    where: { projectId, kind: 'content', ownerId: null },
    select: {
      ...{ id: true, number: true, parentId: true, position: true, textRev: true, retiredAt: true, mergedIntoId: true },
      texts: true,
    },
    // As the preview reads them, whatever was changed since they were written.
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  return rows.flatMap(({ texts, textRev, number, retiredAt, mergedIntoId, ...row }) => {
    const text = texts.find(({ rev }) => rev === textRev)
    if (!text) return []
    const { name, shortDefinition, definition, useWhen, notWhen, example, colour } = text
    return [
      {
        ...{ ...row, name, shortDefinition, definition, useWhen, notWhen, example, colour },
        ...{ handle: formatHandle('code', number ?? 0), guid: codeGuid(slug, row.id), isInUse: !retiredAt && !mergedIntoId },
      },
    ]
  })
}

/** Makes the new codes, still without name key and place, and tells the id of a key of the plan. */
async function addCodes({ tx, ids, dice, now, projectId }: Bringing, added: readonly PlannedCode[]) {
  const made = new Map(added.map(({ key }) => [key, ids.next()]))
  const idOf = (key: string) => made.get(key) ?? key
  const numbers = added.length > 0 ? await drawHandles(tx, projectId, 'code', added.length, dice) : []
  await tx.code.createMany({
    data: added.map(({ key }, nth) => ({
      ...{ projectId, id: idOf(key), kind: 'content' as const, number: numbers[nth] ?? 0, position: 0, textRev: 1 },
    })),
  })
  await tx.codeText.createMany({
    data: added.map(({ key, code }) => ({ projectId, codeId: idOf(key), rev: 1, ...wordingOf(code), madeAt: now })),
  })
  return idOf
}

/** Writes the wordings that say something else than before, and tells their numbers by code. */
async function writeWordings({ tx, now, projectId }: Bringing, changed: readonly PlannedCode[]): Promise<Map<string, number>> {
  const reworded = changed.filter(({ changes }) => changes.some((change) => change !== 'parent' && change !== 'use'))
  const newest = await tx.codeText.groupBy({
    by: ['codeId'],
    where: { projectId, codeId: { in: reworded.map(({ key }) => key) } },
    _max: { rev: true },
  })
  const revs = new Map(newest.map(({ codeId, _max }) => [codeId, (_max.rev ?? 0) + 1]))
  await tx.codeText.createMany({
    data: reworded.map(({ key, code }) => ({ projectId, codeId: key, rev: revs.get(key) ?? 1, ...wordingOf(code), madeAt: now })),
  })
  return revs
}

function statesAfter(
  { codes, places }: Extract<ImportPlan, { status: 'ok' }>,
  states: ReadonlyMap<string, CodeState>,
  idOf: (key: string) => string,
  revs: ReadonlyMap<string, number>,
): Map<string, CodeState> {
  const after = new Map<string, CodeState>()
  const put = (id: string, change: Partial<CodeState>) => {
    const state = after.get(id) ?? states.get(id)
    if (state) after.set(id, { ...state, ...change })
  }
  for (const [key, { parentKey, position }] of places) put(idOf(key), { parentId: parentKey && idOf(parentKey), position })
  for (const [id, textRev] of revs) put(id, { textRev })
  for (const { before } of codes) if (before && !before.isInUse) put(before.id, { retiredAt: null, mergedIntoId: null })
  return after
}

/** The name keys that codes bear which only make room. */
async function keysNow(tx: Tx, projectId: number, states: ReadonlyMap<string, CodeState>): Promise<[string, string][]> {
  const texts = await tx.codeText.findMany({
    where: { projectId, codeId: { in: [...states.keys()] } },
    select: { codeId: true, rev: true, name: true },
  })
  return texts.flatMap(({ codeId, rev, name }) => (states.get(codeId)?.textRev === rev ? [[codeId, nameKey(name)]] : []))
}

function fromJson(words: string): unknown {
  try {
    return JSON.parse(words)
  } catch {
    return null
  }
}
