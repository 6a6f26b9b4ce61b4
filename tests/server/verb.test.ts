import { expect, test } from 'vitest'
import { z } from 'zod'
import { checkChain } from '@/lib/server/chain'
import { db } from '@/lib/server/db'
import { Refusal } from '@/lib/server/refusal'
import { sealPending } from '@/lib/server/sealer'
import { defineVerb, perform } from '@/lib/server/verb'
import { aProject, call, lastEvent } from '@/tests/support/project'

let runs = 0
const note = defineVerb({
  name: 'test.note',
  allow: 'project.edit',
  input: z.object({ number: z.number() }),
  async run({ member, input }) {
    runs++
    return {
      value: input.number,
      events: [{ type: 'project.edited', subject: member.memberId, detail: { number: input.number } }],
    }
  },
})

test('a repeated act gets the stored answer and runs once', async () => {
  const { noor, projectId } = await aProject()
  const once = call()
  const before = runs
  expect(await perform(note, noor, { number: 7 }, once)).toBe(7)
  expect(await perform(note, noor, { number: 7 }, once)).toBe(7)
  expect(runs - before).toBe(1)
  expect(await lastEvent(projectId)).toMatchObject({ type: 'project.edited', detail: { number: 7 } })
})

test('two at once with the same act run once', async () => {
  const { noor } = await aProject()
  const once = call()
  const before = runs
  await Promise.all([perform(note, noor, { number: 8 }, once), perform(note, noor, { number: 8 }, once)])
  expect(runs - before).toBe(1)
})

test('an act id cannot be used again for other content, nor by somebody else', async () => {
  const { noor } = await aProject()
  const other = await aProject()
  const once = call()
  await perform(note, noor, { number: 1 }, once)
  await expect(perform(note, noor, { number: 2 }, once)).rejects.toThrow(Refusal)
  await expect(perform(note, { ...noor, memberId: other.noor.memberId }, { number: 1 }, once)).rejects.toThrow()
})

test('who may not leaves no trace', async () => {
  const { olu, projectId } = await aProject()
  const acts = await db().act.count({ where: { projectId } })
  await expect(perform(note, olu, { number: 1 }, call())).rejects.toMatchObject({ kind: 'forbidden' })
  expect(await db().act.count({ where: { projectId } })).toBe(acts)
})

test('bad input is refused with the field that is wrong', async () => {
  const { noor } = await aProject()
  await expect(perform(note, noor, { number: 'seven' } as never, call())).rejects.toMatchObject({
    kind: 'input',
    fields: { number: expect.any(String) },
  })
})

test('the sealer chains events without a gap, and the chain names what was changed', async () => {
  const { noor, projectId } = await aProject()
  await Promise.all(Array.from({ length: 20 }, (_, number) => perform(note, noor, { number }, call())))
  // A transaction still running anywhere on the server holds the sealer back: other test files have theirs.
  await expect
    .poll(
      async () => {
        await sealPending(call())
        return (await checkChain(projectId)).sealed
      },
      { timeout: 20_000, interval: 100 },
    )
    .toBe(20)
  expect(await checkChain(projectId)).toMatchObject({ events: 20, sealed: 20, damage: [] })

  await db()
    .$executeRaw`UPDATE "EventDetail" SET detail = '{"number":99}' WHERE "projectId" = ${projectId} AND "eventId" = (SELECT id FROM "Event" WHERE "projectId" = ${projectId} AND seq = 3)`
  expect((await checkChain(projectId)).damage).toEqual([expect.stringContaining('event 3')])
  await db().$executeRaw`DELETE FROM "EventDetail" WHERE "projectId" = ${projectId}`
  expect(await checkChain(projectId)).toMatchObject({ erased: 20, damage: [] })
})

test('events cannot be changed or deleted', async () => {
  const { noor, projectId } = await aProject()
  await perform(note, noor, { number: 1 }, call())
  await expect(db().event.deleteMany({ where: { projectId } })).rejects.toThrow()
  await expect(db().event.updateMany({ where: { projectId }, data: { type: 'x' } })).rejects.toThrow()
})
