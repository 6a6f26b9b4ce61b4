import { exampleCall } from '@/prisma/example/call'
import { early } from '@/prisma/example/everybody'

/** A table of `count` comments of about 120 words, made of sentences of the example in ever other order; the same each time. */
export function commentTable(count: number, name = 'table of the bench'): Buffer {
  const sentences = early.flatMap(({ says }) => says.flatMap(({ text }) => text.split(/(?<=[.!?])\s+/)))
  const { dice } = exampleCall(name, new Date(0))
  const line = (nth: number) => {
    const words = Array.from({ length: 12 }, () => sentences[Math.floor(dice.number() * sentences.length)] ?? '')
    return `r${nth},"${words.join(' ').replaceAll('"', '""')} Write to person${nth}@example.org.",university`
  }
  return Buffer.from(['respondent,comment,sector', ...Array.from({ length: count }, (_, nth) => line(nth))].join('\r\n'))
}
