import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { link, mkdir, readFile, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartProblem } from '@/lib/server/start-problem'

type Holder = { pid: number; started: string }

/** Takes the folder for this process; refuses with a sentence while another living process holds it. */
export async function takeLock(file: string): Promise<{ release(): Promise<void> }> {
  const mine: Holder = { pid: process.pid, started: startOf(process.pid) ?? '' }
  const written = `${file}.${randomBytes(6).toString('hex')}`
  await writeFile(written, JSON.stringify(mine), { flag: 'wx', mode: 0o600 })
  try {
    for (;;) {
      // A link appears with its content in it: nobody can read a lock half-written and take it for a dead one.
      if (await done(link(written, file), 'EEXIST')) return { release: () => rm(file, { force: true }) }

      const holder = await holderOf(file)
      if (holder)
        throw new StartProblem(
          `Codicil already runs on this data folder (process ${holder.pid}): stop it first, or set CODICIL_DATA to another folder.`,
        )
      await clear(file)
    }
  } finally {
    await rm(written, { force: true })
  }
}

const longestClearing = 10_000

/**
 * Takes away what a killed launcher left. One at a time and looking again: whoever comes late would else take away the lock of
 * the one who came first.
 */
async function clear(file: string): Promise<void> {
  const clearing = `${file}.clearing`
  if (await done(mkdir(clearing), 'EEXIST')) {
    if ((await look(file)) === 'dead') await rm(file, { force: true })
    await rmdir(clearing)
    return
  }
  const begun = await stat(clearing).catch(() => null)
  if (begun && Date.now() - begun.mtimeMs > longestClearing) await rmdir(clearing).catch(() => {})
  await sleep(20)
}

/** Whether it was done; false when it failed for the one expected reason. */
function done(work: Promise<unknown>, expected: string): Promise<boolean> {
  return work.then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === expected) return false
      throw error
    },
  )
}

/** The living process that holds the lock, null when there is none. */
export async function holderOf(file: string): Promise<Holder | null> {
  const found = await look(file)
  return typeof found === 'object' ? found : null
}

/** In one reading, since what is free now may be taken at the next. */
async function look(file: string): Promise<Holder | 'dead' | 'free'> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return 'free'
  const holder = parsed(text)
  return holder && startOf(holder.pid) === holder.started ? holder : 'dead'
}

/** What a power cut left of a lock may be no lock at all. */
function parsed(text: string): Holder | null {
  try {
    return JSON.parse(text) as Holder
  } catch {
    return null
  }
}

/** When a process started, so that a number used again is not taken for the old process; null when it does not live. */
function startOf(pid: number): string | null {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return null
  }
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return `${fields[19]} ${boot}`
  } catch {
    return 'alive'
  }
}
