import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartProblem } from '@/lib/server/start-problem'

/** Stops the server that a killed launcher left on `cluster`, so that there is never a second one. The caller holds the lock. */
export async function stopLeftOver(cluster: string): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    const pid = await livingServer(cluster)
    if (pid === null) break
    process.kill(pid, signal)
    for (let waited = 0; waited < patience && (await livingServer(cluster)) === pid; waited += 50) await sleep(50)
  }
  const pid = await livingServer(cluster)
  if (pid !== null)
    throw new StartProblem(`A PostgreSQL server from an earlier start does not stop: end process ${pid} and start again.`)
  await untilBuried(cluster)
}

/** A killed process keeps its number until its parent has asked for its end; till then PostgreSQL takes it for a living server. */
async function untilBuried(cluster: string): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 50) {
    const pid = await writtenPid(cluster)
    if (pid === null || !exists(pid) || (await commandOf(pid)) !== '') return
    await sleep(50)
  }
}

async function livingServer(cluster: string): Promise<number | null> {
  const pid = await writtenPid(cluster)
  return pid !== null && exists(pid) && (await isServerOf(pid, cluster)) ? pid : null
}

async function writtenPid(cluster: string): Promise<number | null> {
  const [line] = (await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  const pid = Number(line)
  return Number.isInteger(pid) && pid > 1 ? pid : null
}

/** A pid file survives a power cut, and its number may by now belong to a stranger. */
async function isServerOf(pid: number, cluster: string): Promise<boolean> {
  const command = await commandOf(pid)
  return command === null ? process.platform !== 'linux' : command.includes(cluster)
}

/** The command line, empty of a process that has ended; null where the system does not tell. */
function commandOf(pid: number): Promise<string | null> {
  return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null)
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
