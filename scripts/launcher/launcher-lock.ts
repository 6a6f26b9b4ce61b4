import { readFileSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { StartProblem } from '@/lib/server/start-problem'

type Holder = { pid: number; started: string }

/** Takes the folder for this process; refuses with a sentence while another living process holds it. */
export async function takeLock(file: string): Promise<{ release(): Promise<void> }> {
  const mine: Holder = { pid: process.pid, started: startOf(process.pid) ?? '' }
  for (;;) {
    const taken = await writeFile(file, JSON.stringify(mine), { flag: 'wx', mode: 0o600 }).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'EEXIST') return false
        throw error
      },
    )
    if (taken) return { release: () => rm(file, { force: true }) }

    const holder = await holderOf(file)
    if (holder)
      throw new StartProblem(
        `Codicil already runs on this data folder (process ${holder.pid}): stop it first, or set CODICIL_DATA to another folder.`,
      )
    // Renaming lets only one of two late comers clear what a killed launcher left.
    await rename(file, `${file}.stale`).then(
      () => rm(`${file}.stale`, { force: true }),
      () => {},
    )
  }
}

/** The living process that holds the lock, null when there is none. */
export async function holderOf(file: string): Promise<Holder | null> {
  try {
    const holder = JSON.parse(await readFile(file, 'utf8')) as Holder
    return startOf(holder.pid) === holder.started ? holder : null
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
