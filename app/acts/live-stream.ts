import { browserId } from './browser-id'

type Look = 'desk' | 'project' | 'all'
type Hear = (what: Look) => void
type Stream = { readonly listeners: Set<Hear>; end(): void }

const streams = new Map<string, Stream>()

/** Hears that there is something to look at again. One tab of the browser holds the stream and tells the others. */
export function listenLive(slug: string, memberId: string, hear: Hear): () => void {
  const name = `codicil.live.${slug}.${memberId}`
  const stream = streams.get(name) ?? opened(name, `/p/${slug}/live?member=${memberId}&browser=${browserId()}`)
  streams.set(name, stream)
  stream.listeners.add(hear)
  return () => {
    stream.listeners.delete(hear)
    if (stream.listeners.size > 0) return
    streams.delete(name)
    stream.end()
  }
}

function opened(name: string, address: string): Stream {
  const listeners = new Set<Hear>()
  const channel = new BroadcastChannel(name)
  const over = new AbortController()
  const tell: Hear = (what) => {
    for (const hear of listeners) hear(what)
  }
  channel.addEventListener('message', ({ data }) => tell(data as Look))
  const lead = () =>
    kept(address, over.signal, (what) => {
      channel.postMessage(what)
      tell(what)
    })
  // Without locks each tab holds a stream of its own.
  void (navigator.locks ? navigator.locks.request(name, { signal: over.signal }, lead) : lead()).catch(() => {})
  return {
    listeners,
    end() {
      over.abort()
      channel.close()
    },
  }
}

/** Holds the stream until `over`; a lost one is tried again, later each time, and begins with a look at everything. */
function kept(address: string, over: AbortSignal, hear: Hear): Promise<void> {
  return new Promise((resolve) => {
    let pause = 1000
    let source: EventSource | null = null
    let timer: ReturnType<typeof setTimeout> | undefined

    function connect() {
      clearTimeout(timer)
      source?.close()
      source = new EventSource(address)
      source.onopen = () => {
        pause = 1000
      }
      source.onmessage = ({ data }) => hear(data as Look)
      source.onerror = () => {
        source?.close()
        timer = setTimeout(connect, pause * (0.5 + Math.random()))
        pause = Math.min(pause * 2, 60_000)
      }
    }

    window.addEventListener('online', connect)
    over.addEventListener('abort', () => {
      window.removeEventListener('online', connect)
      clearTimeout(timer)
      source?.close()
      resolve()
    })
    connect()
  })
}
