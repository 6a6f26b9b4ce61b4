import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { freePort } from '@/scripts/launcher/free-port'
import { stopLeftOver } from '@/scripts/launcher/left-over-server'

type Environment = Record<string, string>
type Account = { readonly uid?: number; readonly gid?: number }
type Signal = 'SIGINT' | 'SIGTERM'
type Ended = { readonly code: number | null; readonly said: string; readonly complained: string }

export type Running = {
  readonly address: string
  readonly milliseconds: number
  readonly child: ChildProcess
  readonly said: () => string
  /** Ends it as Ctrl+C or a service manager does; answers how it ended. */
  stop(signal: Signal): Promise<Ended>
}

/**
 * A data folder, key file and port of its own, where the real launcher and the real commands run. When the test is over,
 * however it ended, nothing of it lives and the folder is gone.
 */
export async function anInstallation(more: Environment = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'codicil-slow-'))
  chmodSync(folder, 0o711)
  const data = path.join(folder, 'data')
  const port = await freePort()
  const environment: Environment = { CODICIL_DATA: data, PORT: String(port), NODE_ENV: 'production', ...more }

  const started: Running[] = []
  onTestFinished(async () => {
    for (const { child, stop } of started) if (child.exitCode === null && child.signalCode === null) await stop('SIGTERM')
    await stopLeftOver(path.join(data, 'postgres', 'home', 'cluster'))
    await rm(folder, { recursive: true, force: true })
  })

  return {
    folder,
    data,
    port,
    /** Starts `scripts/NAME.ts` and waits until the pages answer; throws what it said when it ends before. */
    async start(name: 'start' | 'demo' = 'start', extra: Environment = {}): Promise<Running> {
      const running = await start(name, { ...environment, ...extra }, port)
      started.push(running)
      return running
    },
    /** Runs `scripts/NAME.ts` to its end, for starts that must be refused. */
    refused: (extra: Environment = {}, account: Account = {}) =>
      toItsEnd(['scripts/start.ts'], { ...environment, ...extra }, { account }),
    /** Runs `scripts/start.ts`, sends it a signal as soon as it says `line`, and waits for its end. */
    stopped: (line: string, signal: Signal) => toItsEnd(['scripts/start.ts'], environment, { stopAt: { line, signal } }),
    /** `npm run codicil -- ...words`. */
    codicil: (...words: string[]) => toItsEnd(['scripts/codicil.ts', ...words], environment),
  }
}

/** What a child may know of this process: nothing of the test's own database or key. */
function childEnvironment(more: Environment): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, CODICIL_KEY: __, CODICIL_DATA: ___, VITEST: ____, ...kept } = process.env
  return { ...kept, ...more }
}

async function start(name: string, environment: Environment, port: number): Promise<Running> {
  const began = performance.now()
  const child = spawn(process.execPath, ['--import', 'tsx', `scripts/${name}.ts`], {
    env: childEnvironment(environment),
    // A group of its own, as a terminal gives it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = listen(child)
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', () => output.said().includes('Stop with Ctrl+C') && resolve())
    child.once('exit', () => reject(new Error(`Codicil did not start:\n${output.said()}${output.complained()}`)))
  })
  return {
    address: `http://127.0.0.1:${port}`,
    milliseconds: Math.round(performance.now() - began),
    child,
    said: () => output.said() + output.complained(),
    async stop(signal) {
      const ended = gone(child)
      child.kill(signal)
      return { code: await ended, said: output.said(), complained: output.complained() }
    },
  }
}

type How = { readonly account?: Account; readonly stopAt?: { readonly line: string; readonly signal: Signal } }

async function toItsEnd(words: readonly string[], environment: Environment, { account, stopAt }: How = {}): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', 'tsx', ...words], {
    ...account,
    env: childEnvironment(environment),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = listen(child)
  let isTold = false
  child.stdout.on('data', () => {
    if (!stopAt || isTold || !output.said().includes(stopAt.line)) return
    isTold = true
    child.kill(stopAt.signal)
  })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, said: output.said(), complained: output.complained() }
}

function listen(child: ChildProcess) {
  const chunks: Record<'stdout' | 'stderr', string[]> = { stdout: [], stderr: [] }
  for (const from of ['stdout', 'stderr'] as const) child[from]?.on('data', (chunk) => chunks[from].push(String(chunk)))
  return { said: () => chunks.stdout.join(''), complained: () => chunks.stderr.join('') }
}

/** The exit code; null when a signal ended it. */
export function gone(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((resolve) => child.once('exit', resolve))
}

/** Process ids below this one, nearest first. */
export function descendants(pid: number): number[] {
  const { stdout } = spawnSync('ps', ['-e', '-o', 'pid=,ppid='], { encoding: 'utf8' })
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
  const below = (parent: number): number[] =>
    rows.filter(([, of]) => of === parent).flatMap(([child = 0]) => [child, ...below(child)])
  return below(pid)
}

/** Whether a process lives and its command line holds these words. */
export function processesWith(words: string): number[] {
  const { stdout } = spawnSync('ps', ['-e', '-ww', '-o', 'pid=,args='], { encoding: 'utf8' })
  return stdout
    .split('\n')
    .filter((line) => line.includes(words) && line.includes('postgres'))
    .map((line) => Number.parseInt(line, 10))
}

export function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
