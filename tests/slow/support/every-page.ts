import { readZip } from '@/lib/formats/zip'
import type { Visitor } from './visitor'

const most = 2000

/** All that somebody can open by following links from `start`: path and words, files unpacked, marks taken out as well. */
export async function everyPage({ address, ask }: Visitor, start: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  const waiting = [...start]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (found.has(path)) continue
    if (found.size === most) throw new Error(`There are more than ${most} pages: is there a link that leads on for ever?`)
    const response = await ask(path)
    const words = await wordsOf(response)
    found.set(path, words)
    const next = [response.headers.get('location') ?? '', ...[...words.matchAll(/ href="([^"#]+)/g)].map(([, link = '']) => link)]
    for (const link of next) {
      const url = new URL(link.replaceAll('&amp;', '&'), new URL(path, address))
      // By commenters or near copies the same comments are counted otherwise: no word is shown by it that was not.
      const isCountedAgain = ['commenter', 'cluster'].includes(url.searchParams.get('by') ?? '')
      const isPage = link !== '' && url.origin === address && !url.pathname.startsWith('/_next/')
      if (isPage && !isCountedAgain) waiting.push(url.pathname + url.search)
    }
  }
  return found
}

/** What stands in a page, also where marks part a sentence, or in each file of a package. */
async function wordsOf(response: Response): Promise<string> {
  const bytes = Buffer.from(await response.arrayBuffer())
  const type = response.headers.get('content-type') ?? ''
  if (type === 'application/zip') return unzipped(bytes).join('\n')
  if (type.includes('officedocument')) return withoutMarks(unzipped(bytes).join('\n'))
  return withoutMarks(bytes.toString('utf8'))
}

/** The text as it is, and again where no mark parts a sentence. */
function withoutMarks(text: string): string {
  return `${text}\n${text.replaceAll(/<[^>]*>/g, '')}`
}

/** The files of a package as text, those of packages within it as well. */
export function unzipped(bytes: Uint8Array): string[] {
  const zip = readZip(bytes)
  if (zip.status !== 'read') throw new Error(zip.why)
  return [...zip.files].flatMap(([name, inside]) =>
    name.endsWith('.qdpx') ? unzipped(inside) : [Buffer.from(inside).toString('utf8')],
  )
}
