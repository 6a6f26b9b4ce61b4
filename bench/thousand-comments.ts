import { exampleCall } from '@/prisma/example/call'
import { early } from '@/prisma/example/everybody'

/** A table of `count` comments of about 120 words, made of sentences of the example in ever other order; the same each time. */
export function commentTable(count: number, name = 'table of the bench'): Buffer {
  return Buffer.from([...commentLines(count, name)].join(''))
}

/** The same line by line, for a table too long to hold. */
export function* commentLines(count: number, name: string): Generator<string> {
  yield 'respondent,comment,sector'
  for (const [who, words, sector] of commentRows(count, name)) yield `\r\n${who},"${words.replaceAll('"', '""')}",${sector}`
}

/** Respondent, comment of some 120 words, sector. */
export function* commentRows(count: number, name: string): Generator<readonly [string, string, string]> {
  const sentences = early.flatMap(({ says }) => says.flatMap(({ text }) => text.split(/(?<=[.!?])\s+/)))
  const { dice } = exampleCall(name, new Date(0))
  for (let nth = 0; nth < count; nth++) {
    const words = Array.from({ length: 12 }, () => sentences[Math.floor(dice.number() * sentences.length)] ?? '')
    yield [`r${nth}`, `${words.join(' ')} Write to person${nth}@example.org.`, 'university']
  }
}
