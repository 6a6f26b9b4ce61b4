import { parentPort, workerData } from 'node:worker_threads'
import { getDocumentProxy } from 'unpdf'

/** @type {{ pages: number, letters: number }} */
const most = workerData

// The reader leaves promises of its own without a handler when a file is damaged. Here they end with the thread's work;
// in the server, or on the command line, they would end the program.
process.on('unhandledRejection', () => {})

parentPort?.on('message', async (bytes) => {
  parentPort?.postMessage(await readAll(bytes).catch(() => ({ kind: 'damaged' })))
})

/** @param {Uint8Array} bytes */
async function readAll(bytes) {
  const pdf = await getDocumentProxy(bytes, { verbosity: 0, stopAtErrors: false })
  try {
    if (pdf.numPages > most.pages) return { kind: 'pages', count: pdf.numPages }
    const pages = []
    let letters = 0
    for (let nth = 1; nth <= pdf.numPages; nth += 1) {
      const page = await pdf.getPage(nth)
      const { items } = await page.getTextContent()
      const runs = items.flatMap((item) => ('str' in item ? [runOf(item)] : []))
      letters += runs.reduce((sum, { text }) => sum + text.length, 0)
      if (letters > most.letters) return { kind: 'long' }
      pages.push(runs)
      page.cleanup()
    }
    return { kind: 'read', pages }
  } finally {
    await pdf.destroy()
  }
}

/** @param {import('unpdf/pdfjs').TextItem} item */
function runOf({ str, transform, width, height, hasEOL }) {
  return { text: str, left: Number(transform[4] ?? 0), bottom: Number(transform[5] ?? 0), width, height, endsLine: hasEOL }
}
