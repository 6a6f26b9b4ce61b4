import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { descendants, gone, lives, type Running } from './installation'

/** What is killed: the pages and the worker alone, the launcher with them, or really everything, the database too. */
export type Victims = 'pages' | 'program' | 'everything'

/** Kills with -9, all at one moment, and waits until no page is answered any more. */
export async function killNow({ child }: Running, victims: Victims): Promise<void> {
  const launcher = child.pid ?? 0
  const below = descendants(launcher)
  const nodes = below.filter(isNode)
  const hit = { pages: nodes, program: [launcher, ...nodes], everything: [launcher, ...below] }[victims]
  for (const pid of hit) if (lives(pid)) process.kill(pid, 'SIGKILL')
  await gone(child)
  for (const pid of nodes) while (isNode(pid)) await sleep(20)
}

/** Pages and worker, not the database. */
function isNode(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith(process.execPath)
  } catch {
    return false
  }
}
