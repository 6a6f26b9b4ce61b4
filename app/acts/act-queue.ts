export type Act = { readonly act: string; readonly verb: string; readonly input: unknown }
export type Answer =
  | { readonly act: string; readonly status: 'done'; readonly value: unknown }
  | { readonly act: string; readonly status: 'refused'; readonly sentence: string }
/** `unkept`: on its way, but held by this page alone, because the browser keeps nothing. */
export type QueueState = 'saved' | 'saving' | 'offline' | 'signed-out' | 'unkept'
/** Where acts wait that were not answered yet: one place for all tabs, and over a reload or a killed tab too. */
export type Shelf = {
  /** False when this browser keeps nothing more. */
  put(act: Act): boolean
  /** The acts of every tab, each tab's in its own order. */
  all(): readonly Act[]
  remove(acts: ReadonlySet<string>): void
}
/** What the tabs of one person in one project tell each other. */
export type Told = { readonly added: Act } | { readonly answered: readonly Answer[] }
/** Acts that this page did not make itself: of other tabs, or of a page that is gone. */
export type Elsewhere = { added(act: Act): void; answered(answers: readonly Answer[]): void }

export type QueueDoors = {
  /** Null when nobody could be reached, so that the same acts are sent again; `signed-out` when the sender is not let in. */
  readonly send: (acts: readonly Act[]) => Promise<readonly Answer[] | 'signed-out' | null>
  readonly shelf: Shelf
  readonly channel: { tell(message: Told): void; hear(listener: (message: Told) => void): void }
  /** Runs the work when no other tab does. Without such a door order and number hold too: a repeated act gets its stored answer. */
  readonly alone: (work: () => Promise<void>) => Promise<void>
  readonly later: (work: () => void, milliseconds: number) => void
  readonly mint: () => string
}
type Own = { readonly act: Act; readonly resolve: (answer: Answer) => void }

const atOnce = 20
const patience = 3000

/**
 * The acts of one person in one project on their way to the server: each tab's in order, kept until they are answered, sent
 * again with the same id when no answer came. One tab sends for all; nothing is ever dropped unanswered.
 */
export function actQueue({ send, shelf, channel, alone, later, mint }: QueueDoors) {
  const own = new Map<string, Own>()
  /** Held by this page alone, after all that it has on the shelf. */
  let unkept: readonly Act[] = []
  /** Gone from the shelf without an answer for this page: asked once more, before anything else. */
  let unheard: readonly Act[] = []
  let state: QueueState = 'saved'
  let isSending = false
  let isRetrying = false
  let isSweeping = false
  let pause = 500
  const listeners = new Set<(state: QueueState) => void>()
  const elsewhere = new Set<Elsewhere>()

  const waiting = (): readonly Act[] => [...unheard, ...shelf.all(), ...unkept]

  function tell(next: QueueState) {
    const now = next !== 'saved' && unkept.length > 0 ? 'unkept' : next
    if (now === state) return
    state = now
    for (const listener of listeners) listener(now)
  }

  /** Takes an act in; the promise answers when the server did, however late that is and whichever tab asked it. */
  function add(verb: string, input: unknown): { act: string; answer: Promise<Answer> } {
    const act = { act: mint(), verb, input }
    const answer = new Promise<Answer>((resolve) => own.set(act.act, { act, resolve }))
    if (unkept.length > 0 || !shelf.put(act)) unkept = [...unkept, act]
    channel.tell({ added: act })
    void flush()
    return { act: act.act, answer }
  }

  async function flush(): Promise<void> {
    if (isSending) return
    if (waiting().length === 0) return settle()
    isSending = true
    tell('saving')
    let end = 'offline' as QueueState
    await alone(async () => {
      end = await sendAll()
    }).catch(() => {})
    isSending = false
    if (end !== 'saved') return waitFor(end)
    pause = 500
    return waiting().length > 0 ? flush() : settle()
  }

  async function sendAll(): Promise<'saved' | 'offline' | 'signed-out'> {
    for (let batch = waiting().slice(0, atOnce); batch.length > 0; batch = waiting().slice(0, atOnce)) {
      const answers = await send(batch).catch(() => null)
      if (answers === 'signed-out') return answers
      if (answers === null || answers.length === 0) return 'offline'
      const answered = new Set(answers.map(({ act }) => act))
      shelf.remove(answered)
      channel.tell({ answered: answers })
      take(answers)
    }
    return 'saved'
  }

  function take(answers: readonly Answer[]) {
    const answered = new Set(answers.map(({ act }) => act))
    unkept = unkept.filter(({ act }) => !answered.has(act))
    unheard = unheard.filter(({ act }) => !answered.has(act))
    const others = answers.filter((answer) => !own.has(answer.act))
    for (const answer of answers) {
      own.get(answer.act)?.resolve(answer)
      own.delete(answer.act)
    }
    if (others.length > 0) for (const one of elsewhere) one.answered(others)
  }

  function waitFor(why: QueueState) {
    tell(why)
    if (isRetrying) return
    isRetrying = true
    later(() => {
      isRetrying = false
      void flush()
    }, pause)
    pause = Math.min(pause * 2, 15_000)
  }

  /** Nothing waits any more. What another tab sent for this page should have been answered by then. */
  function settle() {
    if (own.size === 0) return tell('saved')
    const silent = [...own.keys()]
    later(() => {
      const missed = silent.flatMap((act) => own.get(act)?.act ?? [])
      const known = new Set(waiting().map(({ act }) => act))
      unheard = [...unheard, ...missed.filter(({ act }) => !known.has(act))]
      void flush()
    }, patience)
  }

  channel.hear((message) => {
    if ('answered' in message) {
      take(message.answered)
      if (!isSending && waiting().length === 0) settle()
      return
    }
    for (const one of elsewhere) one.added(message.added)
    if (isSweeping) return
    isSweeping = true
    // The tab that made it may be gone by then.
    later(() => {
      isSweeping = false
      void flush()
    }, patience)
  })

  return {
    add,
    flush,
    state: () => state,
    waiting: () => waiting().length,
    /** What was not answered yet, in order: a page that has just loaded shows it as done. */
    pending: waiting,
    listen(listener: (state: QueueState) => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    hearElsewhere(listener: Elsewhere): () => void {
      elsewhere.add(listener)
      return () => elsewhere.delete(listener)
    },
  }
}
