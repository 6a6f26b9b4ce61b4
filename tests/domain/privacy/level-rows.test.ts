import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type LevelPlace, levelRows } from '@/lib/domain/privacy/level-rows'
import { redact } from '@/lib/domain/privacy/redact'

const place = (id: string, start: number, end: number, state: LevelPlace['state'] = 'accepted'): LevelPlace => ({
  ...{ id, start, end, state },
  replacement: state === 'accepted' ? `[${id}]` : null,
})
const joined = (pieces: readonly { readonly text: string }[]) => pieces.map(({ text }) => text).join('')

test('a paragraph stands beside what became of it', () => {
  const rows = levelRows('Maya taught.\r\n\r\nAsk Rao.', [place('one', 0, 4), place('two', 20, 23, 'proposed')])
  expect(rows.map(({ original, result }) => [joined(original), joined(result)])).toEqual([
    ['Maya taught.\r\n\r\n', '[one] taught.\r\n\r\n'],
    ['Ask Rao.', 'Ask Rao.'],
  ])
  expect(rows[1]?.original.find(({ id }) => id === 'two')?.text).toBe('Rao')
})

test('an address over several lines is one place in one row', () => {
  const rows = levelRows('At\n1 High St\nLeeds\nwe work.', [place('place', 3, 18)])
  expect(rows).toHaveLength(3)
  expect(joined(rows[1]?.result ?? [])).toBe('[place]\n')
})

test('the rows together are the original and what hiding makes of it, for any text and places', () => {
  const states = ['proposed', 'accepted', 'rejected'] as const
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'B', ' ', '\n', '\r\n', '👩‍🏫', 'e\u0301', 'ש', '\u00a0', '.'), maxLength: 40 }),
      fc.array(fc.tuple(fc.nat(40), fc.nat(40), fc.nat(2)), { maxLength: 5 }),
      (text, drawn) => {
        const places = drawn.map(([one, other, state], nth) =>
          place(String(nth), Math.min(one, other), Math.max(one, other), states[state] ?? 'proposed'),
        )
        const rows = levelRows(text, places)
        expect(rows.map(({ original }) => joined(original)).join('')).toBe(text)
        const accepted = places.flatMap((one) => (one.state === 'accepted' ? [{ ...one, replacement: `[${one.id}]` }] : []))
        expect(rows.map(({ result }) => joined(result)).join('')).toBe(redact(text, accepted).text)
      },
    ),
  )
})
