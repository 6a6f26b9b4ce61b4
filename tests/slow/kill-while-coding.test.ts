import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type Act, type Answer, actQueue } from '@/app/acts/act-queue'
import { exampleCall } from '@/prisma/example/call'
import { exampleSlug } from '@/prisma/example/stages/scene'
import { rowsOf } from './support/dumped'
import { anInstallation, descendants, gone, type Running } from './support/installation'
import { signedIn } from './support/sign-in'

const kills = 20

test(`${kills} times kill -9 in the middle of coding: what was shown as saved is there, once`, async () => {
  const home = await anInstallation()
  let running = await home.start('demo')
  const cookie = await signedIn(running.address, 'anna@example.org')
  const targets = wantedCodings((await home.codicil('dump')).said)
  const dice = exampleCall('kills', new Date(0)).dice

  const send = async (acts: readonly Act[]): Promise<readonly Answer[] | null> => {
    const response = await fetch(`${running.address}/p/${exampleSlug}/acts`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: cookie },
      body: JSON.stringify(acts),
    }).catch(() => null)
    if (!response?.ok) return null
    return ((await response.json().catch(() => null)) as { answers: Answer[] } | null)?.answers ?? null
  }
  let kept: string | null = null
  const queue = actQueue({
    send,
    keep: {
      read: () => kept,
      write: (text) => {
        kept = text
      },
    },
    later: (work) => void setTimeout(work, 100),
    mint: () => randomUUID(),
  })

  const saved = new Set<string>()
  const refused: string[] = []
  let next = 0
  const code = (until: () => boolean) =>
    (async () => {
      while (!until()) {
        const coding = targets[next++]
        if (!coding) throw new Error('There are no places left to code.')
        const { roundId, ...rest } = coding
        const { answer } = queue.add('coding.apply-codings', { roundId, codings: [rest] })
        void answer.then((one) => (one.status === 'done' ? saved.add(rest.id) : refused.push(one.sentence)))
        await sleep(25)
      }
    })()

  const savedAtKill: number[] = []
  for (let kill = 0; kill < kills; kill++) {
    let killed = false
    const coding = code(() => killed)
    await sleep(150 + dice.number() * 500)
    savedAtKill.push(saved.size)
    const ended = end(running, kill % 2 === 0 ? 'pages' : 'launcher')
    // The coder works on for a moment, not knowing that nobody answers.
    await sleep(150)
    killed = true
    await coding
    await ended
    running = await home.start('demo')
  }
  while (queue.waiting() > 0) await sleep(50)

  const codings = rowsOf((await home.codicil('dump')).said, 'public.Coding').filter(({ diedActId }) => diedActId === null)
  const times = new Map<string, number>()
  for (const { id } of codings) if (id) times.set(id, (times.get(id) ?? 0) + 1)
  process.stdout.write(`${next} codings made, ${saved.size} shown as saved, of them at the kills: ${savedAtKill.join(' ')}\n`)
  expect(refused).toEqual([])
  expect(saved.size).toBe(next)
  expect(new Set(savedAtKill).size).toBeGreaterThan(kills / 2)
  expect([...saved].filter((id) => times.get(id) !== 1)).toEqual([])
  expect((await running.stop('SIGTERM')).code).toBe(0)
  await home.remove()
})

/** Kills the process that answers the pages, or the launcher, whose children then end by themselves. */
async function end({ child }: Running, what: 'pages' | 'launcher'): Promise<void> {
  const below = descendants(child.pid ?? 0)
  if (what === 'launcher') {
    child.kill('SIGKILL')
    await gone(child)
  } else {
    for (const pid of below) if (isNode(pid)) process.kill(pid, 'SIGKILL')
    await gone(child)
  }
  for (const pid of below) while (lives(pid) && isNode(pid)) await sleep(20)
}

/** Pages and worker, not the database, which a killed launcher leaves behind. */
function isNode(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith(process.execPath)
  } catch {
    return false
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Places of Anna's open comments, two words each and each with every code, so that none takes the place of another. */
function wantedCodings(dump: string) {
  const round = rowsOf(dump, 'public.Round').find(({ state }) => state === 'open')
  const anna = rowsOf(dump, 'public.RoundCoder').find(({ roundId, letter }) => roundId === round?.id && letter === 'A')
  const mine = rowsOf(dump, 'public.Assignment').filter(
    ({ roundId, coderId, state }) => roundId === round?.id && coderId === anna?.coderId && state === 'todo',
  )
  const codes = rowsOf(dump, 'public.CodebookEntry').filter(({ codebookId }) => codebookId === round?.codebookId)
  const texts = new Map(rowsOf(dump, 'public.CommentText').map(({ commentId, text }) => [commentId, text ?? '']))
  const long = mine.filter(({ commentId }) => (texts.get(commentId ?? '') ?? '').length > 20)
  return long.flatMap(({ commentId }) =>
    [0, 12].flatMap((start) =>
      codes.map(({ codeId }) => ({
        ...{ id: randomUUID(), roundId: round?.id ?? '', commentId: commentId ?? '', codeId: codeId ?? '' },
        ...{ start, end: start + 3, stance: 'none' },
      })),
    ),
  )
}
