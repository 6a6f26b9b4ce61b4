import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { lookStream } from '@/lib/exchange/give-live'
import { liveCall } from '@/lib/server/call'
import { db } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { type Look, listen } from '@/lib/server/live-listener'
import type { AnyMember } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { applyCodings } from '@/lib/services/coding/apply-codings'
import { lockRound } from '@/lib/services/coding/lock-round'
import { markAssignment } from '@/lib/services/coding/mark-assignment'
import { aCodingProject, anOpenRound } from '@/tests/support/coding-project'
import { aProject, call } from '@/tests/support/project'

async function anOpenDesk() {
  const project = await aCodingProject()
  const roundId = await anOpenRound(project)
  // What made the project is told by then.
  await sleep(200)
  const code = (start: number, browser?: string) =>
    perform(
      applyCodings,
      project.ada,
      {
        roundId,
        codings: [
          {
            id: randomUUID(),
            commentId: project.comments[0],
            codeId: project.content.money,
            start,
            end: start + 2,
            stance: 'none',
          },
        ],
      },
      liveCall(randomUUID(), browser),
    )
  return { project, roundId, code }
}

/** What one browser of a member is told from now on. */
async function ears({ projectId, memberId }: AnyMember, browser: string | null = null) {
  const heard: Look[] = []
  const end = listen({ projectId, memberId, browser, look: (what) => heard.push(what), end: () => {} })
  onTestFinished(end)
  return heard
}

/** The bare line to the database, as another process has it. */
async function theLine() {
  const said: string[] = []
  const client = new Client({ connectionString: env().databaseUrl })
  await client.connect()
  await client.query('LISTEN codicil_live')
  client.on('notification', ({ payload }) => said.push(payload ?? ''))
  onTestFinished(() => client.end())
  return said
}

test('in an open round a coder is told of the own acts done elsewhere, and nobody is told anything of another', async () => {
  const { project, roundId, code } = await anOpenDesk()
  const [here, there] = [randomUUID(), randomUUID()]
  const adaHere = await ears(project.ada, here)
  const adaThere = await ears(project.ada, there)
  const others = await Promise.all([project.ben, project.noor, project.cleo, project.rui, project.olu].map((one) => ears(one)))
  const stranger = await ears((await aProject()).ada)
  await sleep(250)
  for (const heard of [adaHere, adaThere, stranger, ...others]) heard.length = 0

  await code(0, here)
  await sleep(250)
  expect([adaHere, adaThere, stranger, ...others]).toEqual([[], ['desk'], [], [], [], [], [], []])

  await perform(lockRound, project.noor, { roundId }, call())
  await sleep(250)
  expect(others).toEqual([['project'], ['project'], ['project'], ['project'], ['project']])
  expect(stranger).toEqual([])
})

test('many acts make few notices, after they are kept, which hold neither comment nor word; a refused act makes none', async () => {
  const { project, roundId, code } = await anOpenDesk()
  const said = await theLine()
  const began = performance.now()
  await Promise.all(Array.from({ length: 20 }, (_, nth) => code(nth * 3)))
  const most = Math.ceil((performance.now() - began) / 50) + 1
  await sleep(200)
  expect(said.length).toBeGreaterThan(0)
  expect(said.length).toBeLessThanOrEqual(most)
  const { projectId, memberId } = project.ada
  for (const text of said) expect(JSON.parse(text)).toEqual([{ project: projectId, member: memberId, browser: null }])

  said.length = 0
  await perform(lockRound, project.noor, { roundId }, call())
  await sleep(150)
  said.length = 0
  await expect(code(70)).rejects.toThrow('locked')
  await sleep(200)
  expect(said).toEqual([])
})

test('whoever hears of an act finds it kept', async () => {
  const { project, code } = await anOpenDesk()
  const { projectId, memberId } = project.ada
  const count = () => db().coding.count({ where: { projectId, coderId: memberId } })
  const before = await count()
  const found = new Promise<number>((resolve) => {
    onTestFinished(
      listen({ projectId, memberId, browser: null, look: (what) => what === 'desk' && resolve(count()), end: () => {} }),
    )
  })
  await sleep(250)
  await code(0)
  expect(await found).toBe(before + 1)
})

test('after a broken line everybody looks once, and hears again', async () => {
  const { project, code } = await anOpenDesk()
  const heard = await ears(project.ada)
  await sleep(250)
  heard.length = 0
  await db()
    .$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`
  await sleep(900)
  await code(0)
  await sleep(250)
  expect(heard).toEqual(['all', 'desk'])
})

test('a stream begins with a look at everything, says no more than look, and ends with its reader', async () => {
  const { project, code } = await anOpenDesk()
  const gone = new AbortController()
  const stream = lookStream(project.ada, null, async () => true, gone.signal)
  const said: string[] = []
  const reading = (async () => {
    for await (const bytes of stream as unknown as AsyncIterable<Uint8Array>) said.push(Buffer.from(bytes).toString('utf8'))
  })()
  await sleep(250)
  await code(0)
  await sleep(250)
  gone.abort()
  await reading
  expect(new Set(said)).toEqual(new Set(['data: all\n\n', 'data: desk\n\n']))
})

test('what a coder asks is told to editors who do not code in the round, and that something is done to nobody', async () => {
  const { project, roundId } = await anOpenDesk()
  const [editor, other] = [await ears(project.noor), await ears(project.ben)]
  await sleep(250)
  for (const heard of [editor, other]) heard.length = 0
  const mark = (input: object) =>
    perform(markAssignment, project.ada, { roundId, commentId: project.comments[0], ...input } as never, call())
  await mark({ state: 'done', question: null })
  await sleep(250)
  expect(editor).toEqual([])
  await mark({ state: 'skipped', question: 'Is this about us?' })
  await expect.poll(() => editor.length).toBe(1)
  await mark({ state: 'todo', question: '' })
  await expect.poll(() => editor.length).toBe(2)
  expect(other).toEqual([])
})
