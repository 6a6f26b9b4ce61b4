import fc from 'fast-check'
import { expect, test } from 'vitest'
import { descriptionHeadings, readDescription, writeDescription } from '@/lib/formats/qda-description'

test('parts come back from one text exactly, also where a line of them looks like a heading', () => {
  const line = fc.constantFrom('words', 'Use when: never', ' Example: x', '  Definition: y', '', 'Definition', '😀 שלום')
  const part = fc.array(line, { maxLength: 4 }).map((lines) => lines.join('\n').trim())
  const given = fc.record({ shortDefinition: part, definition: part, useWhen: part, notWhen: part, example: part })
  fc.assert(
    fc.property(given, (parts) => {
      const named = (Object.keys(descriptionHeadings) as (keyof typeof parts)[]).map(
        (key) => [descriptionHeadings[key], parts[key]] as const,
      )
      expect(readDescription(writeDescription(named))).toEqual(parts)
    }),
  )
})

test('what another program wrote is the definition', () => {
  expect(readDescription('Talks about money.\r\nSee also: tools').definition).toBe('Talks about money.\nSee also: tools')
})
