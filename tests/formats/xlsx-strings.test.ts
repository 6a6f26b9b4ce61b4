import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepStrings } from '@/lib/formats/xlsx-strings'

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom('👩‍👩‍👧', 'שלום', 'é', '', 'a'.repeat(70_000), '\r\n '),
)

test('strings are the very strings, in memory and beyond it, in any order', () => {
  fc.assert(
    fc.property(
      fc.array(words, { maxLength: 60 }),
      fc.array(fc.nat(80), { maxLength: 80 }),
      fc.constantFrom(0, 30, 1e6),
      (all, asked, held) => {
        const kept = keepStrings({ held })
        for (const one of all) kept.add(one)
        const strings = kept.done()
        for (const nth of asked) expect(strings.at(nth)).toBe(all[nth] ?? '')
        strings.close()
      },
    ),
    { numRuns: 60 },
  )
})

test('a number that names none is empty, and nothing of the strings has a name in any folder', async () => {
  const kept = keepStrings({ held: 0 })
  for (let nth = 0; nth < 5_000; nth++) kept.add(`Rosa Lindqvist wrote this, ${nth}`)
  const strings = kept.done()
  expect(strings.at(4_999)).toBe('Rosa Lindqvist wrote this, 4999')
  expect([strings.at(-1), strings.at(5_000), strings.at(Number.NaN), strings.at(1.5)]).toEqual(['', '', '', ''])
  // Others may open such a file at this very moment, which takes its name away at once.
  await expect.poll(() => readdirSync(tmpdir()).filter((name) => name.startsWith('codicil-strings-'))).toEqual([])
  strings.close()
  strings.close()
  expect(strings.at(1)).toBe('')
})
