import { Client } from 'pg'
import { z } from 'zod'
import { env } from './env'
import { liveChannel, type Notice } from './live-notices'

/** `all`: something may have been missed. */
export type Look = 'desk' | 'project' | 'all'
export type Listener = {
  readonly projectId: number
  readonly memberId: string
  readonly browser: string | null
  look(what: Look): void
  end(): void
}
type Held = { readonly listeners: Set<Listener>; client: Client | null; isOver: boolean }

const Notices = z.array(z.object({ project: z.number(), member: z.string().nullable(), browser: z.string().nullable() }))
const held = globalThis as unknown as { codicilLive?: Held }

/** Hears of what happens in a project, in whichever process, until the answer is called. One line to the database serves all. */
export function listen(listener: Listener): () => void {
  const live = liveOfProcess()
  live.listeners.add(listener)
  if (!live.client) void connect(live, 250)
  return () => {
    live.listeners.delete(listener)
    if (live.listeners.size > 0) return
    const last = live.client
    live.client = null
    void last?.end().catch(() => {})
  }
}

function liveOfProcess(): Held {
  if (held.codicilLive) return held.codicilLive
  const live: Held = { listeners: new Set(), client: null, isOver: false }
  held.codicilLive = live
  // A stream has no end of its own and would keep the server from ending.
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      live.isOver = true
      for (const { end } of [...live.listeners]) end()
    })
  return live
}

async function connect(live: Held, pause: number): Promise<void> {
  const client = new Client({ connectionString: env().databaseUrl, keepAlive: true })
  live.client = client
  let isUp = false
  const again = () => {
    if (live.client !== client) return
    live.client = null
    void client.end().catch(() => {})
    if (live.listeners.size === 0 || live.isOver) return
    const next = isUp ? 250 : Math.min(pause * 2, 10_000)
    setTimeout(() => live.listeners.size > 0 && !live.client && void connect(live, next), next).unref()
  }
  client.on('error', again)
  client.on('end', again)
  client.on('notification', ({ payload }) => deliver(live, payload ?? ''))
  try {
    await client.connect()
    await client.query(`LISTEN ${liveChannel}`)
    isUp = true
    for (const { look } of [...live.listeners]) look('all')
  } catch {
    again()
  }
}

function deliver(live: Held, payload: string): void {
  const notices = noticesOf(payload)
  for (const { projectId, memberId, browser, look } of [...live.listeners]) {
    const mine = notices.filter(
      (one) =>
        one.project === projectId &&
        (one.member === null || one.member === memberId) &&
        (one.browser === null || one.browser !== browser),
    )
    if (mine.some(({ member }) => member !== null)) look('desk')
    if (mine.some(({ member }) => member === null)) look('project')
  }
}

function noticesOf(payload: string): readonly Notice[] {
  try {
    return Notices.parse(JSON.parse(payload))
  } catch {
    return []
  }
}
