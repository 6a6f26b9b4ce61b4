import { createInterface } from 'node:readline'
import { z } from 'zod'
import { detect } from '@/lib/language/detect'

const Line = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  declared: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).nullish(),
})

/** JSON lines of comments on standard input, JSON lines of what may point to somebody on standard output, one by one. */
export async function detectCommand(): Promise<void> {
  let number = 0
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    if (line.trim() === '') continue
    const read = Line.safeParse(parsed(line))
    if (!read.success) {
      process.stderr.write(`Line ${number} is not a JSON object with "id" and "text": it was left out.\n`)
      process.exitCode = 1
      continue
    }
    const { id, text, declared } = read.data
    const said = Object.entries(declared ?? {}).flatMap(([key, value]) => (value === null ? [] : [[key, String(value)]]))
    const spans = detect(text, { declared: Object.fromEntries(said) }).map(({ start, end, category, tier }) => ({
      ...{ start, end, category, tier },
    }))
    if (!process.stdout.write(`${JSON.stringify({ id, spans })}\n`))
      await new Promise((resolve) => process.stdout.once('drain', resolve))
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line.replace(/^\ufeff/, ''))
  } catch {
    return null
  }
}
