import { whoHears } from '@/lib/domain/project/who-hears'
import { db, hasDb } from './db'

export const liveChannel = 'codicil_live'
/** Look again: at this project, for this member alone or for everybody (null), but not in the browser that did it. */
export type Notice = { readonly project: number; readonly member: string | null; readonly browser: string | null }
/** Everybody in the project, or so many of its members. */
export type Told = 'everybody' | readonly string[]
type Done = {
  readonly verb: string
  readonly projectId: number
  readonly memberId: string | null
  readonly browser?: string | undefined
  readonly tells?: Told
}

// PostgreSQL takes less than 8,000 bytes at once.
const most = 40
const together = 50
const held = globalThis as unknown as { codicilNotices?: Map<string, Notice> }

/**
 * Marks after a commit that there is something to look at. NOTIFY takes a lock that all commits share, so it is never sent
 * inside a transaction, and once in 50 ms for all that happened.
 */
export function markDone({ verb, projectId, memberId, browser, tells = [] }: Done): void {
  if (projectId === 0) return
  const isForAll = whoHears(verb) === 'everybody' || tells === 'everybody'
  const others = tells === 'everybody' ? [] : tells
  const members = isForAll ? [null] : [...new Set([...(memberId === null ? [] : [memberId]), ...others])]
  for (const member of members) announce({ project: projectId, member, browser: browser ?? null })
}

function announce(notice: Notice): void {
  const waiting = held.codicilNotices
  if (waiting) waiting.set(JSON.stringify(notice), notice)
  else {
    held.codicilNotices = new Map([[JSON.stringify(notice), notice]])
    setTimeout(() => void sendWaiting(), together).unref()
  }
}

/** A notice that cannot be sent is no fault of the act, which is kept; whoever listens looks again after a broken line anyhow. */
async function sendWaiting(): Promise<void> {
  const notices = [...(held.codicilNotices?.values() ?? [])]
  delete held.codicilNotices
  if (!hasDb()) return
  for (let at = 0; at < notices.length; at += most) {
    const text = JSON.stringify(notices.slice(at, at + most))
    await db().$executeRaw`SELECT pg_notify(${liveChannel}, ${text})`.catch(() => 0)
  }
}
