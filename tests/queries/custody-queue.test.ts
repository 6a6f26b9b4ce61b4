import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { categoryNames } from '@/lib/domain/privacy/categories'
import { type QueuePlace, waitingCounts, waitingNeighbours, waitingPage } from '@/lib/queries/custody-queue'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { decideRedaction } from '@/lib/services/comment/decide-redaction'
import { kimSends } from '@/tests/support/comments'
import { aDescription, aNotice } from '@/tests/support/description'
import { aProject, call } from '@/tests/support/project'

async function aQueue() {
  const cast = await aProject()
  await aDescription(cast)
  await aNotice(cast)
  const said = [
    'Fine as it is.',
    'Please do not quote me on this. Ask Zbigniew Kowalczyk in Aberystwyth.',
    `Nothing to add. ${'We do it every day. '.repeat(60)}`,
    'Zbigniew said so, and Vlasta, and Anneliese did as well.',
  ]
  for (const text of said) await kimSends(cast, [{ text }])
  const cleo = admit(cast.cleo, 'comment.admit')
  return { cast, cleo, projectId: cast.projectId }
}

test('what is stored for the order is what the rule says of each comment, whatever is decided or deleted', async () => {
  const { cast, cleo, projectId } = await aQueue()
  const agrees = async () => {
    for (const { risk, at } of (await waitingPage(cleo)).comments) expect(at).toBeCloseTo(risk.score, 2)
  }
  await agrees()
  const [, last] = (await waitingPage(cleo)).comments
  const at = { projectId, commentId: last?.id ?? '' }
  for (const [nth, category] of categoryNames.entries())
    await db().redaction.create({
      data: { ...at, id: randomUUID(), field: 'text', start: 0, end: 1 + nth, category, state: 'proposed', finder: 'name' },
    })
  await agrees()
  const one = await db().redaction.findFirstOrThrow({ where: { ...at, state: 'proposed' } })
  await perform(decideRedaction, cast.cleo, { redactionId: one.id, decision: 'reject' }, call())
  await agrees()
  await db().redaction.deleteMany({ where: at })
  await db().useSentence.deleteMany({ where: at })
  await agrees()
})

const finders = ['sweep', 'name'] as const

test('whatever places and sentences stand in the comments, the stored order is that of the rule, and who speaks of use is first', async () => {
  const { cleo, projectId } = await aQueue()
  const waiting = (await waitingPage(cleo)).comments
  const place = fc.record({ category: fc.constantFrom(...categoryNames), finder: fc.constantFrom(...finders), many: fc.nat(40) })
  const found = fc.record({ places: fc.array(place, { maxLength: 4 }), sentences: fc.nat(2) })
  const whole = { field: 'text', start: 0, end: 1, state: 'proposed' } as const
  await fc.assert(
    fc.asyncProperty(fc.tuple(found, found, found, found), async (all) => {
      await db().redaction.deleteMany({ where: { projectId } })
      await db().useSentence.deleteMany({ where: { projectId } })
      for (const [nth, { places, sentences }] of all.entries()) {
        const at = { projectId, commentId: waiting[nth]?.id ?? '', ...whole }
        const redactions = places.flatMap(({ many, ...one }) =>
          Array.from({ length: many }, () => ({ ...at, ...one, id: randomUUID() })),
        )
        await db().redaction.createMany({ data: redactions })
        const spoken = Array.from({ length: sentences }, () => ({ ...at, id: randomUUID(), use: 'quote' as const }))
        await db().useSentence.createMany({ data: spoken })
      }
      const shown = (await waitingPage(cleo)).comments
      for (const { risk, at } of shown) expect(at).toBeCloseTo(risk.score, 2)
      const speaks = shown.map(({ id }) => (all[waiting.findIndex((one) => one.id === id)]?.sentences ?? 0) > 0)
      expect(speaks).toEqual(speaks.toSorted((one, other) => Number(other) - Number(one)))
    }),
    { numRuns: 15 },
  )
})

test('the riskiest comes first, pages follow each other without a gap, and filters count what they show', async () => {
  const { cleo } = await aQueue()
  const all = (await waitingPage(cleo)).comments
  expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).toSorted((one, other) => other - one))
  const walked: string[] = []
  for (let after: QueuePlace | null = null; ; ) {
    const page = await waitingPage(cleo, { after, take: 1 })
    walked.push(...page.comments.map(({ handle }) => handle))
    after = page.next
    if (!after) break
  }
  expect(walked).toEqual(all.map(({ handle }) => handle))
  const clear = (await waitingPage(cleo, { of: 'clear' })).comments
  expect(clear.every(({ isClear }) => isClear)).toBe(true)
  const undecided = (await waitingPage(cleo, { of: 'undecided' })).comments
  expect(await waitingCounts(cleo)).toEqual({ all: 4, undecided: undecided.length, clear: clear.length })
  expect(clear.length).toBeGreaterThan(0)
  expect(undecided.length).toBeGreaterThan(1)
})

test('the next one keeps filter and place, also after the decisions on this one have lowered it', async () => {
  const { cleo, projectId } = await aQueue()
  const [first, second] = (await waitingPage(cleo, { of: 'undecided' })).comments
  if (!first || !second) throw new Error('two have something to decide')
  expect((await waitingNeighbours(cleo, 'undecided', first)).next?.handle).toBe(second.handle)
  expect((await waitingNeighbours(cleo, 'undecided', second)).previous?.handle).toBe(first.handle)
  expect((await waitingNeighbours(cleo, 'all', first)).previous).toBeNull()

  await db().redaction.updateMany({ where: { projectId, commentId: first.id }, data: { state: 'rejected' } })
  await db().useSentence.updateMany({ where: { projectId, commentId: first.id }, data: { state: 'rejected' } })
  expect((await waitingNeighbours(cleo, 'undecided', first)).next?.handle).toBe(second.handle)
  const around = await waitingNeighbours(cleo, 'undecided', { handle: 'C-9999', at: first.at })
  expect(around.next?.handle).toBe(second.handle)
})
