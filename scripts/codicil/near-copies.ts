import { createInterface } from 'node:readline'
import { copyFinder } from '@/lib/domain/comment/near-copies/near-copies'

/**
 * `near-copies`: reads one `{"id", "text"}` a line on standard input and writes `{"id", "cluster"}` in the same order. Near copies
 * have the same number; a text that is like no other has a number of its own. A line that cannot be read is named and left out.
 */
export async function nearCopiesCommand(): Promise<void> {
  const finder = copyFinder()
  const ids: (string | number)[] = []
  let line = 0
  for await (const words of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1
    if (words.trim() === '') continue
    const row = readRow(line === 1 ? words.replace(/^\uFEFF/, '') : words)
    if (!row) {
      console.error(`Line ${line} is not {"id": ..., "text": "..."}: mend or remove it. It was left out.`)
      process.exitCode = 1
      continue
    }
    ids.push(row.id)
    finder.add(row.text)
  }
  const clusterOf = new Map(finder.clusters().flatMap(({ members }, nth) => members.map((member) => [member, nth + 1])))
  let alone = Math.max(0, ...clusterOf.values())
  const rows = ids.map((id, nth) => JSON.stringify({ id, cluster: clusterOf.get(nth) ?? ++alone }))
  if (rows.length > 0) process.stdout.write(`${rows.join('\n')}\n`)
}

function readRow(line: string): { id: string | number; text: string } | null {
  try {
    const { id, text } = (JSON.parse(line) ?? {}) as { id?: unknown; text?: unknown }
    return (typeof id === 'string' || typeof id === 'number') && typeof text === 'string' ? { id, text } : null
  } catch {
    return null
  }
}
