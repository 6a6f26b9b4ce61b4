/** The process beside the pages: seals the events that were committed since it last looked. */
import { setTimeout as sleep } from 'node:timers/promises'
import { liveCall } from '@/lib/server/call'
import { closeDb } from '@/lib/server/db'
import { log } from '@/lib/server/log'
import { sealPending } from '@/lib/server/sealer'

const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort())

let said = ''
while (!stopping.signal.aborted) {
  await sealPending(liveCall()).then(
    () => {
      said = ''
    },
    (error: { code?: string; name?: string }) => {
      // A database that is away would otherwise fill the log twice a second.
      const now = `${error.name} ${error.code}`
      if (now !== said) log.fault(error)
      said = now
    },
  )
  await sleep(500, undefined, { signal: stopping.signal }).catch(() => {})
}
await closeDb()
process.exit(0)
