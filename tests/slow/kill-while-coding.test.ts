import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Act, Answer } from '@/app/acts/act-queue'
import { exampleCall } from '@/prisma/example/call'
import { exampleSlug } from '@/prisma/example/stages/scene'
import { aBrowser } from '@/tests/support/tabs'
import { type DumpedRow, rowsOf } from './support/dumped'
import { anInstallation } from './support/installation'
import { killNow, type Victims } from './support/kill'
import { signedIn } from './support/visitor'

const kills = 20
const anna = 'anna@example.org'
const ways: readonly Victims[] = ['pages', 'program', 'pages', 'everything']

test(`${kills} times kill -9 in the middle of coding: what was shown as saved is there, once`, async () => {
  const home = await anInstallation()
  let running = await home.start('demo')
  const desk = await signedIn(running.address, anna)
  const first = (await home.codicil('dump')).said
  const { coderId, targets } = placesToCode(first)
  const dice = exampleCall('kills', new Date(0)).dice

  let isPosting = false
  /** When an act was last sent without an answer. */
  const unheard = new Map<string, number>()
  const send = async (acts: readonly Act[]): Promise<readonly Answer[] | null> => {
    isPosting = true
    const answers = await posted(acts).catch(() => null)
    isPosting = false
    if (!answers) for (const { act } of acts) unheard.set(act, Date.now())
    return answers
  }
  const posted = async (acts: readonly Act[]): Promise<readonly Answer[] | null> => {
    const headers = { 'Content-Type': 'application/json' }
    const response = await desk.ask(`/p/${exampleSlug}/acts`, { method: 'POST', headers, body: JSON.stringify(acts) })
    return response.ok ? ((await response.json()) as { answers: Answer[] }).answers : null
  }
  const later = (work: () => void) => void setTimeout(work, 100)
  const { queue } = aBrowser(send, { later, mint: () => randomUUID() }).open()

  const saved = new Set<string>()
  const refused: string[] = []
  let next = 0
  async function code(until: () => boolean): Promise<void> {
    while (!until()) {
      const coding = targets[next++]
      if (!coding) throw new Error('There are no places left to code.')
      const { roundId, ...rest } = coding
      const { answer } = queue.add('coding.apply-codings', { roundId, codings: [rest] })
      void answer.then((one) => (one.status === 'done' ? saved.add(rest.id) : refused.push(one.sentence)))
      await sleep(12)
    }
  }

  const savedAtKill: number[] = []
  let inThePost = 0
  for (let kill = 0; kill < kills; kill++) {
    let isOver = false
    const before = saved.size
    const coding = code(() => isOver)
    while (saved.size === before) await sleep(1)
    await sleep(dice.number() * 500)
    savedAtKill.push(saved.size)
    if (isPosting) inThePost++
    const killed = killNow(running, ways[kill % ways.length] ?? 'pages')
    // The coder works on for a moment, not knowing that nobody answers.
    await sleep(150)
    isOver = true
    await coding
    await killed
    running = await home.start('demo')
  }
  while (queue.waiting() > 0) await sleep(50)
  const last = await sealedDump(home)

  const acts = new Map(rowsOf(last, 'public.Act').map(({ id, at }) => [id, momentOf(at)]))
  const keptUnheard = [...unheard].filter(([act, when]) => (acts.get(act) ?? Number.POSITIVE_INFINITY) < when)
  process.stdout.write(
    `${next} codings made, ${saved.size} shown as saved, of them at the kills: ${savedAtKill.join(' ')}; ` +
      `${inThePost} of ${kills} kills hit a post under way; ` +
      `${unheard.size} acts were sent again, ${keptUnheard.length} of which the server had kept already\n`,
  )
  expect(refused).toEqual([])
  expect(saved.size).toBe(next)
  expect(new Set(savedAtKill).size).toBe(kills)
  expect(inThePost).toBeGreaterThan(kills / 2)
  expect(keptUnheard.length).toBeGreaterThan(0)

  const before = livingCodings(first, coderId)
  const after = livingCodings(last, coderId)
  const once = timesEach(after, ({ id }) => id)
  expect([...saved].filter((id) => once.get(id) !== 1)).toEqual([])
  expect(after.length).toBe(before.length + next)
  // Under any id: one code stands once on the same words.
  expect(moreThanOnce(after, ({ commentId, codeId, start, end }) => [commentId, codeId, start, end].join())).toEqual([])

  const told = timesEach(eventsOf(last, 'coding.applied'), ({ subject }) => subject)
  expect([...saved].filter((id) => told.get(id) !== 1)).toEqual([])
  expect(moreThanOnce(rowsOf(last, 'public.Event'), ({ projectId, seq }) => `${projectId} ${seq}`)).toEqual([])
  expect(await home.codicil('integrity')).toMatchObject({ code: 0, complained: '' })
  expect((await running.stop('SIGTERM')).code).toBe(0)
})

/** The dump once the worker has sealed every event, which it does twice a second. */
async function sealedDump(home: Awaited<ReturnType<typeof anInstallation>>): Promise<string> {
  for (let tries = 0; tries < 20; tries++) {
    const dump = (await home.codicil('dump')).said
    if (rowsOf(dump, 'public.Event').every(({ seq }) => seq !== null)) return dump
    await sleep(500)
  }
  throw new Error('The worker does not seal what happened.')
}

/** Places of Anna's open comments, each with every code, so that none takes the place of another. */
function placesToCode(dump: string) {
  const round = rowsOf(dump, 'public.Round').find(({ state }) => state === 'open')
  const roundId = round?.id ?? ''
  const person = rowsOf(dump, 'public.Person').find(({ email }) => email === anna)
  const coderId = rowsOf(dump, 'public.Member').find(({ personId }) => personId === person?.id)?.id ?? ''
  const mine = rowsOf(dump, 'public.Assignment').filter(
    (one) => one.roundId === roundId && one.coderId === coderId && one.state === 'todo',
  )
  const codes = rowsOf(dump, 'public.CodebookEntry').filter(({ codebookId }) => codebookId === round?.codebookId)
  const texts = new Map(rowsOf(dump, 'public.CommentText').map(({ commentId, text }) => [commentId, text ?? '']))
  const long = mine.filter(({ commentId }) => (texts.get(commentId ?? '') ?? '').length > 40)
  const targets = long.flatMap(({ commentId }) =>
    [0, 6, 12, 18, 24, 30].flatMap((start) =>
      codes.map(({ codeId }) => ({
        ...{ id: randomUUID(), roundId, commentId: commentId ?? '', codeId: codeId ?? '' },
        ...{ start, end: start + 3, stance: 'none' },
      })),
    ),
  )
  return { coderId, targets }
}

function livingCodings(dump: string, coder: string): DumpedRow[] {
  const open = rowsOf(dump, 'public.Round').find(({ state }) => state === 'open')?.id
  return rowsOf(dump, 'public.Coding').filter(
    ({ roundId, coderId, diedActId }) => roundId === open && coderId === coder && diedActId === null,
  )
}

function eventsOf(dump: string, type: string): DumpedRow[] {
  return rowsOf(dump, 'public.Event').filter((event) => event.type === type)
}

function timesEach(rows: readonly DumpedRow[], key: (row: DumpedRow) => string | null | undefined): Map<string, number> {
  const times = new Map<string, number>()
  for (const row of rows) times.set(key(row) ?? '', (times.get(key(row) ?? '') ?? 0) + 1)
  return times
}

function moreThanOnce(rows: readonly DumpedRow[], key: (row: DumpedRow) => string): string[] {
  return [...timesEach(rows, key)].filter(([, times]) => times > 1).map(([name]) => name)
}

/** As PostgreSQL writes it in a dump: `2026-01-31 09:00:00.123+00`. */
function momentOf(at: string | null | undefined): number {
  return Date.parse(`${at?.replace(' ', 'T')}:00`)
}
