import { type Act, type Answer, actQueue, type QueueDoors, type Told } from '@/app/acts/act-queue'
import { actShelf } from '@/app/acts/act-shelf'

/** What `localStorage` is to the tabs of a browser, with a lid. */
export function aStorage(): Storage & { isFull: boolean } {
  const kept = new Map<string, string>()
  return {
    isFull: false,
    get length() {
      return kept.size
    },
    key: (nth) => [...kept.keys()][nth] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem(key, value) {
      if (this.isFull) throw new DOMException('full', 'QuotaExceededError')
      kept.set(key, value)
    },
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  }
}

export type Tab = {
  readonly queue: ReturnType<typeof actQueue>
  /** Ends the tab as the system does: nothing of it runs any more, also not what it was waiting for. */
  kill(): void
}

/** A browser: tabs on one storage, one channel and one lock, with timers that run when `pass` is called or by the clock. */
export function aBrowser(send: QueueDoors['send'], doors: { readonly mint: () => string; readonly later?: QueueDoors['later'] }) {
  const storage = aStorage()
  const listeners = new Map<number, (message: Told) => void>()
  const waits: { readonly tab: number; readonly work: () => void }[] = []
  const alive = new Set<number>()
  const line: { readonly tab: number; readonly work: () => Promise<void>; readonly end: (error?: unknown) => void }[] = []
  let holder: number | null = null
  let nth = 0

  function next(): void {
    if (holder !== null) return
    let first = line.shift()
    while (first && !alive.has(first.tab)) first = line.shift()
    if (!first) return
    const { tab, work, end } = first
    holder = tab
    const over = (error?: unknown) => {
      // A killed tab has lost the lock already.
      if (alive.has(tab)) {
        holder = null
        end(error)
      }
      next()
    }
    work().then(() => over(), over)
  }

  return {
    storage,
    open(): Tab {
      const tab = nth++
      alive.add(tab)
      const queue = actQueue({
        send: async (acts: readonly Act[]) => {
          const answers = await send(acts)
          // Nobody hears the answer in a tab that is gone.
          return alive.has(tab) ? answers : new Promise<readonly Answer[]>(() => {})
        },
        shelf: actShelf(() => storage, 'ada', `tab-${tab}`, Date.now),
        channel: {
          tell: (message) => {
            for (const [other, listener] of listeners)
              if (other !== tab) queueMicrotask(() => alive.has(other) && listener(structuredClone(message)))
          },
          hear: (listener) => listeners.set(tab, listener),
        },
        alone: (work) =>
          new Promise((resolve, reject) => {
            line.push({ tab, work, end: (error) => (error ? reject(error) : resolve()) })
            next()
          }),
        later: (work, milliseconds) =>
          doors.later ? doors.later(() => alive.has(tab) && work(), milliseconds) : void waits.push({ tab, work }),
        mint: doors.mint,
      })
      void queue.flush()
      return {
        queue,
        kill() {
          alive.delete(tab)
          listeners.delete(tab)
          if (holder === tab) holder = null
          next()
        },
      }
    },
    /** Lets every timer that is set by now run out. */
    pass(): void {
      for (const { tab, work } of waits.splice(0)) if (alive.has(tab)) work()
    },
  }
}
