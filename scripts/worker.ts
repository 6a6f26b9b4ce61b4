/** The process beside the pages: seals events, works on jobs, and looks through what came in. */
import { setTimeout as sleep } from 'node:timers/promises'
import { lookThroughSome } from '@/lib/exchange/look-through-comments'
import { workNextJob } from '@/lib/exchange/work-jobs'
import { liveCall } from '@/lib/server/call'
import { closeDb } from '@/lib/server/db'
import { log } from '@/lib/server/log'
import { sealPending } from '@/lib/server/sealer'
import { sweepSpool } from '@/lib/server/spool'

const hour = 3_600_000
const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort())

/** Does one kind of work again and again: at once while there is more of it, else after half a second. */
async function keep(work: () => Promise<boolean>): Promise<void> {
  let said = ''
  while (!stopping.signal.aborted) {
    const more = await work().then(
      (more) => {
        said = ''
        return more
      },
      (error: { code?: string; name?: string }) => {
        // A database that is away would otherwise fill the log twice a second.
        const now = `${error.name} ${error.code}`
        if (now !== said) log.fault(error)
        said = now
        return false
      },
    )
    if (!more) await sleep(500, undefined, { signal: stopping.signal }).catch(() => {})
  }
}

// What broke a job keeps it until it falls silent; then it is tried again, and given up at last with a sentence.
await Promise.all([
  keep(async () => (await sealPending(liveCall())) < 0),
  keep(() => workNextJob(null, 'work')),
  keep(() => workNextJob(null, 'mail')),
  keep(async () => (await lookThroughSome()) > 0),
  keep(async () => {
    await sweepSpool()
    await sleep(hour, undefined, { signal: stopping.signal }).catch(() => {})
    return false
  }),
])
await closeDb()
process.exit(0)
