import { type Act, type Answer, actQueue, type Told } from './act-queue'
import { actShelf } from './act-shelf'
import { browserId } from './browser-id'

const queues = new Map<string, ReturnType<typeof actQueue>>()

/** The queue of this tab for a person in a project, on the shelf of all tabs. Only this module speaks to the acts route. */
export function projectQueue(slug: string, memberId: string): ReturnType<typeof actQueue> {
  const name = `codicil.acts.${slug}.${memberId}`
  const known = queues.get(name)
  if (known) return known
  const channel = new BroadcastChannel(name)
  const queue = actQueue({
    send: (acts) => sendTo(slug, memberId, acts),
    shelf: actShelf(() => localStorage, name, crypto.randomUUID(), Date.now),
    channel: {
      tell: (message) => channel.postMessage(message),
      hear: (listener) => channel.addEventListener('message', ({ data }) => listener(data as Told)),
    },
    alone: async (work) => (navigator.locks ? navigator.locks.request(name, work) : work()),
    later: (work, milliseconds) => setTimeout(work, milliseconds),
    mint: () => crypto.randomUUID(),
  })
  queues.set(name, queue)
  window.addEventListener('online', () => void queue.flush())
  window.addEventListener('beforeunload', (event) => queue.state() === 'unkept' && event.preventDefault())
  void queue.flush()
  return queue
}

/**
 * Anything but a whole answer counts as none: a signed-out person or a server at rest must not lose work. Whose acts these are
 * is said with them, so that whoever signs in next in this browser does not do them.
 */
async function sendTo(slug: string, memberId: string, acts: readonly Act[]): Promise<readonly Answer[] | 'signed-out' | null> {
  const response = await fetch(`/p/${slug}/acts`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Member': memberId, 'X-Browser': browserId() },
    body: JSON.stringify(acts),
    signal: AbortSignal.timeout(30_000),
  })
  if ([401, 403, 404].includes(response.status)) return 'signed-out'
  if (!response.ok) return null
  return ((await response.json()) as { answers: readonly Answer[] }).answers
}
