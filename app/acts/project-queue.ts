import { type Act, type Answer, actQueue } from './act-queue'

const queues = new Map<string, ReturnType<typeof actQueue>>()

/** The one queue of this browser for a person in a project. Only this module speaks to the acts route. */
export function projectQueue(slug: string, memberId: string): ReturnType<typeof actQueue> {
  const name = `codicil.acts.${slug}.${memberId}`
  const known = queues.get(name)
  if (known) return known
  const queue = actQueue({
    send: (acts) => sendTo(slug, acts),
    keep: { read: () => localStorage.getItem(name), write: (text) => localStorage.setItem(name, text) },
    later: (work, milliseconds) => setTimeout(work, milliseconds),
    mint: () => crypto.randomUUID(),
  })
  queues.set(name, queue)
  window.addEventListener('online', () => void queue.flush())
  void queue.flush()
  return queue
}

/** Anything but a whole answer counts as none: a signed-out person or a server at rest must not lose work. */
async function sendTo(slug: string, acts: readonly Act[]): Promise<readonly Answer[] | null> {
  const response = await fetch(`/p/${slug}/acts`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(acts),
  })
  if (!response.ok) return null
  return ((await response.json()) as { answers: readonly Answer[] }).answers
}
