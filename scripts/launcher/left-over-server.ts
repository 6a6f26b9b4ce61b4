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
    if (pid === null) return
    process.kill(pid, signal)
    for (let waited = 0; waited < patience && (await livingServer(cluster)) === pid; waited += 50) await sleep(50)
  }
  const pid = await livingServer(cluster)
  if (pid !== null)
    throw new StartProblem(`A PostgreSQL server from an earlier start does not stop: end process ${pid} and start again.`)
}

async function livingServer(cluster: string): Promise<number | null> {
  const [line] = (await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  const pid = Number(line)
  if (!Number.isInteger(pid) || pid <= 1) return null
  return (await isServerOf(pid, cluster)) ? pid : null
}

/** A pid file survives a power cut, and its number may by now belong to a stranger. */
async function isServerOf(pid: number, cluster: string) {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null)
  return command === null ? process.platform !== 'linux' : command.includes(cluster)
}
