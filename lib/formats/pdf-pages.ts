import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

/** Words as the page draws them; `left` and `bottom` in points from the lower left corner of the page. */
export type PdfRun = {
  readonly text: string
  readonly left: number
  readonly bottom: number
  readonly width: number
  readonly height: number
  readonly endsLine: boolean
}

export type PdfPages =
  | { readonly kind: 'read'; readonly pages: readonly (readonly PdfRun[])[] }
  | { readonly kind: 'pages'; readonly count: number }
  | { readonly kind: 'long' }
  | { readonly kind: 'damaged' }

type Limits = { readonly pages: number; readonly letters: number; readonly milliseconds: number }

let thread: Worker | null = null
let before: Promise<unknown> = Promise.resolve()

/**
 * The words of a PDF, page for page, read in a thread of its own, one file at a time: a file that drives the reader into
 * an endless loop, fills its memory or breaks it ends that thread and nothing else. `long` says that a limit was passed.
 */
export function pagesOfPdf(bytes: Uint8Array, limits: Limits): Promise<PdfPages> {
  const pages = before.then(() => read(Uint8Array.from(bytes), limits))
  before = pages
  return pages
}

function read(bytes: Uint8Array<ArrayBuffer>, limits: Limits): Promise<PdfPages> {
  const worker = thread ?? new Worker(join(process.cwd(), 'lib/formats/pdf-thread.mjs'), threadOptions(limits))
  thread = worker
  worker.ref()
  return new Promise((resolve) => {
    const end = (pages: PdfPages, isBroken: boolean) => {
      clearTimeout(clock)
      for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event)
      if (isBroken) {
        thread = null
        worker.on('error', () => {})
        void worker.terminate()
      } else worker.unref()
      resolve(pages)
    }
    const clock = setTimeout(() => end({ kind: 'long' }, true), limits.milliseconds)
    worker.on('message', (pages: PdfPages) => end(pages, false))
    worker.on('error', () => end({ kind: 'damaged' }, true))
    worker.on('exit', () => end({ kind: 'damaged' }, true))
    worker.postMessage(bytes, [bytes.buffer])
  })
}

const threadOptions = ({ pages, letters }: Limits) => ({
  workerData: { pages, letters },
  resourceLimits: { maxOldGenerationSizeMb: 512 },
  execArgv: [],
})
