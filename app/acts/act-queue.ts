export type Act = { readonly act: string; readonly verb: string; readonly input: unknown }
export type Answer =
  | { readonly act: string; readonly status: 'done'; readonly value: unknown }
  | { readonly act: string; readonly status: 'refused'; readonly sentence: string }
export type QueueState = 'saved' | 'saving' | 'offline'

type Doors = {
  /** Answers null when nobody could be reached, so that the same acts are sent again. */
  readonly send: (acts: readonly Act[]) => Promise<readonly Answer[] | null>
  /** Where acts wait that were not answered yet, over a reload too. */
  readonly keep: { read(): string | null; write(text: string): void }
  readonly later: (work: () => void, milliseconds: number) => void
  readonly mint: () => string
}

/**
 * The acts of one person in one project on their way to the server: in order, kept until they are answered, sent again with
 * the same id when no answer came. Nothing is ever dropped unanswered.
 */
export function actQueue({ send, keep, later, mint }: Doors) {
  let waiting: readonly Act[] = readKept(keep.read())
  let state: QueueState = 'saved'
  let isSending = false
  let pause = 500
  const listeners = new Set<(state: QueueState) => void>()
  const awaiting = new Map<string, (answer: Answer) => void>()

  function tell(next: QueueState) {
    state = next
    for (const listener of listeners) listener(next)
  }

  /** Takes an act in; the promise answers when the server did, however late that is. */
  function add(verb: string, input: unknown): { act: string; answer: Promise<Answer> } {
    const act = mint()
    waiting = [...waiting, { act, verb, input }]
    keep.write(JSON.stringify(waiting))
    const answer = new Promise<Answer>((resolve) => awaiting.set(act, resolve))
    void flush()
    return { act, answer }
  }

  async function flush(): Promise<void> {
    if (isSending || waiting.length === 0) return
    isSending = true
    tell('saving')
    const batch = waiting.slice(0, 20)
    const answers = await send(batch).catch(() => null)
    isSending = false
    if (answers === null) {
      tell('offline')
      later(() => void flush(), pause)
      pause = Math.min(pause * 2, 15_000)
      return
    }
    pause = 500
    const answered = new Set(answers.map(({ act }) => act))
    waiting = waiting.filter(({ act }) => !answered.has(act))
    keep.write(JSON.stringify(waiting))
    for (const answer of answers) {
      awaiting.get(answer.act)?.(answer)
      awaiting.delete(answer.act)
    }
    if (waiting.length > 0) void flush()
    else tell('saved')
  }

  return {
    add,
    flush,
    state: () => state,
    waiting: () => waiting.length,
    /** What was not answered yet, in order: a page that has just loaded shows it as done. */
    pending: () => waiting,
    listen(listener: (state: QueueState) => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function readKept(text: string | null): readonly Act[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(kept) ? (kept as Act[]) : []
  } catch {
    return []
  }
}
