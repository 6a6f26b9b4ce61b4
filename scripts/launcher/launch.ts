import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { readSettings, type Settings } from '@/lib/server/env'
import { subkey } from '@/lib/server/keyring'
import { ownerCode } from '@/lib/server/owner-code'
import { StartProblem } from '@/lib/server/start-problem'
import { buildIfNeeded, generateClient } from './build'
import { sparing, startChild, stopChild } from './children'
import { isFree } from './free-port'
import { type Installation, prepareInstallation } from './installation'
import { openDatabase } from './open-database'

type Launch = {
  pages: 'built' | 'as written'
  /** Runs when database and key stand, before the pages answer; what it returns is printed under the address. */
  fill?: (environment: Record<string, string>) => Promise<string>
  /** Runs when the pages answer. */
  show?: (address: string) => void
}

const say = (line: string) => console.log(line)

/** Starts all that Codicil is (database, worker, pages) and stops it in reverse at SIGINT or SIGTERM. */
export async function launch({ pages, fill, show }: Launch): Promise<void> {
  const settings = readSettings()
  if (!(await isFree(settings.port))) throw new StartProblem(portTaken(settings.port))
  const asked = stopAsked()

  if (pages === 'built') await buildIfNeeded(say)
  else await generateClient()

  say('Starting the database ...')
  const database = await openDatabase()
  const children: ChildProcess[] = []
  const over = new AbortController()
  try {
    const installation = await prepareInstallation(database.url)
    for (const name of installation.migrated) say(`Migrated the database: ${name}`)
    const environment = environmentFor(settings, database.url)
    for (const sentence of await keepPromises(database.url)) say(sentence)
    const filled = await fill?.(environment)

    children.push(startChild([...sparing, '--import', 'tsx', 'scripts/worker.ts'], environment))
    children.push(startPages(pages, settings, environment))
    const ended = Promise.race(
      children.map((child) => new Promise<'ended'>((resolve) => child.once('exit', () => resolve('ended')))),
    )
    if ((await Promise.race([answering(settings.port, over.signal), ended, asked])) === 'answers') {
      await greet(settings, installation, filled)
      show?.(settings.address)
    }

    if ((await Promise.race([asked, ended])) === 'ended') throw new StartProblem(await whyEnded(settings.port))
    say('Stopping ...')
  } finally {
    over.abort()
    await Promise.all(children.map(stopChild))
    await database.stop()
  }
}

/** What was taken back, refused or destroyed stays so, whatever database stands here now; loaded late, since the client may just have been made. */
async function keepPromises(url: string): Promise<string[]> {
  process.env.DATABASE_URL = url
  const { appliedSentences, applyLedger } = await import('@/lib/exchange/apply-ledger')
  const { closeDb } = await import('@/lib/server/db')
  try {
    return appliedSentences(await applyLedger())
  } finally {
    await closeDb()
  }
}

function environmentFor(settings: Settings, url: string): Record<string, string> {
  return {
    DATABASE_URL: url,
    CODICIL_DATA: settings.dataFolder,
    CODICIL_ADDRESS: settings.address,
    NEXTAUTH_URL: settings.address,
    NEXTAUTH_SECRET: subkey('session').toString('base64'),
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(settings.port),
  }
}

function startPages(pages: Launch['pages'], settings: Settings, environment: Record<string, string>) {
  const command = pages === 'built' ? 'start' : 'dev'
  const words = ['node_modules/next/dist/bin/next', command, '-H', '127.0.0.1', '-p', String(settings.port)]
  return startChild(words, { ...environment, NODE_ENV: pages === 'built' ? 'production' : 'development' })
}

/** Asks until the pages answer or the start is over: whoever went on asking then would keep the launcher from ending. */
async function answering(port: number, over: AbortSignal): Promise<'answers' | 'over'> {
  while (!over.aborted) {
    const answers = await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual', signal: over }).then(
      () => true,
      () => false,
    )
    if (answers) return 'answers'
    await sleep(100)
  }
  return 'over'
}

async function greet({ address, keyFile }: Settings, { keyMade, hasPeople }: Installation, filled: string | undefined) {
  say(`\nCodicil is ready: ${address}`)
  if (filled) say(filled)
  if (keyMade)
    say(
      `The key that opens the originals was made in ${keyFile}: keep a copy elsewhere, for without it nobody can read them again.`,
    )
  if (!hasPeople && !filled)
    say(`Nobody has an account yet. Open ${address}/claim and become the owner with this code: ${await ownerCode()}`)
  say('Stop with Ctrl+C.')
}

function stopAsked() {
  return new Promise<'asked'>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve('asked'))
    // npm passes a signal to its shell only, which ends and leaves us behind: our parent is then another.
    const parent = process.ppid
    const underNpm = process.env.npm_lifecycle_event !== undefined
    setInterval(() => underNpm && process.ppid !== parent && resolve('asked'), 250).unref()
  })
}

async function whyEnded(port: number) {
  if (!(await isFree(port))) return portTaken(port)
  return 'A part of Codicil ended by itself and the rest was stopped; start again, and look above for what it said.'
}

function portTaken(port: number) {
  return `Port ${port} is taken by another program: stop it, or choose another port, as in PORT=${port + 1} npm start.`
}
