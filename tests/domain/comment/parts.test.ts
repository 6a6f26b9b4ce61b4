import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  cutAt,
  cutFault,
  cutNear,
  laidOut,
  type PartWords,
  type Placed,
  placeInPart,
  placeInWhole,
  putTogether,
  wordsOfPart,
} from '@/lib/domain/comment/parts'

const awkward = [
  'a',
  'Z',
  ' ',
  '\n',
  '\r\n',
  '\u00a0',
  'é',
  'e\u0301',
  '👩\u200d🏫',
  '🇬🇧',
  '🙂',
  'שלום',
  'عربي',
  '\u200f',
  'क्षि',
  '.',
  '—',
]
const anyText = fc.array(fc.constantFrom(...awkward), { maxLength: 40 }).map((signs) => signs.join(''))
const anyWords: fc.Arbitrary<PartWords> = fc.record({ text: anyText, proposedText: fc.option(anyText) })
const placesIn = ({ text, proposedText }: PartWords): fc.Arbitrary<Placed[]> => {
  const of = (field: 'text' | 'proposedText', length: number) =>
    fc
      .tuple(fc.nat(Math.max(0, length - 1)), fc.integer({ min: 1, max: 6 }))
      .map(([start, size]) => ({ field, start, end: Math.min(length, start + size) }))
  const fields = [
    ...(text === '' ? [] : [of('text', text.length)]),
    ...(proposedText ? [of('proposedText', proposedText.length)] : []),
  ]
  return fields.length === 0 ? fc.constant([]) : fc.array(fc.oneof(...fields), { maxLength: 6 })
}
const names = (list: readonly unknown[]) => list.map((_, nth) => `p${nth}`)
const wordsIn = (words: PartWords, { field, start, end }: Placed) => (words[field] ?? '').slice(start, end)

test('pieces put together are the text that was cut, and every place stands on its words in one of them', () => {
  fc.assert(
    fc.property(
      anyWords.chain((words) =>
        fc.record({
          words: fc.constant(words),
          places: placesIn(words),
          wanted: fc.array(fc.nat(words.text.length), { maxLength: 6 }),
          wording: fc.nat(3),
        }),
      ),
      ({ words, places, wanted, wording }) => {
        const texts = places.filter(({ field }) => field === 'text')
        const cuts = [...new Set(wanted.map((at) => cutNear(words.text, at, texts)))]
          .toSorted((one, other) => one - other)
          .filter((at) => at > 0 && at < words.text.length)
        expect([null, 'blank']).toContain(cutFault(words.text, cuts, texts))
        const ids = names([...cuts, 0])
        const parts = cutAt(words, cuts, ids, Math.min(wording, cuts.length))
        const pieces = new Map(parts.map((part) => [part.id, wordsOfPart(words, part)]))
        expect(putTogether(parts, (id) => pieces.get(id) as PartWords)).toEqual(words)
        for (const place of places) {
          const there = placeInPart(place, parts)
          const part = parts.find(({ id }) => id === there?.id)
          if (!there || !part) throw new Error('A place was lost.')
          const moved = { field: place.field, start: there.start, end: there.end }
          expect(wordsIn(pieces.get(part.id) as PartWords, moved)).toBe(wordsIn(words, place))
          expect(placeInWhole(moved, part)).toEqual({ start: place.start, end: place.end })
        }
      },
    ),
  )
})

test('joined comments hold the words of each, and are taken apart into what they were', () => {
  fc.assert(
    fc.property(
      fc.array(
        anyWords.chain((words) => fc.record({ words: fc.constant(words), places: placesIn(words), goesOn: fc.boolean() })),
        { minLength: 2, maxLength: 5 },
      ),
      (list) => {
        const all = list.map((one, nth) => ({ ...one, id: `p${nth}` }))
        const parts = laidOut(all)
        const joined = putTogether(parts, (id) => all.find((one) => one.id === id)?.words as PartWords)
        for (const [nth, part] of parts.entries()) {
          const { words, places } = all[nth] as (typeof all)[number]
          expect(wordsOfPart(joined, part)).toEqual(words)
          for (const place of places) {
            const moved = { field: place.field, ...placeInWhole(place, part) }
            expect(wordsIn(joined, moved)).toBe(wordsIn(words, place))
            expect(placeInPart(moved, parts)).toEqual({ id: part.id, start: place.start, end: place.end })
          }
        }
      },
    ),
  )
})

test('what was cut and joined again has nothing between, and others an empty line', () => {
  const words = (text: string) => ({ text, proposedText: null })
  const join = (goesOn: boolean) => {
    const list = [
      { id: 'one', words: words('K-01 is good. '), goesOn: false },
      { id: 'two', words: words('K-02 is not.'), goesOn },
    ]
    return putTogether(laidOut(list), (id) => list.find((one) => one.id === id)?.words as PartWords).text
  }
  expect(join(true)).toBe('K-01 is good. K-02 is not.')
  expect(join(false)).toBe('K-01 is good. \n\nK-02 is not.')
})

test.each([
  ['one behind the other', 'One. Two.', [5, 5], 'order'],
  ['at the end', 'One.', [4], 'order'],
  ['inside an emoji of several parts', 'A 👩\u200d🏫 teaches.', [4], 'character'],
  ['between a letter and its accent', 'Cafe\u0301s are.', [4], 'character'],
  ['between CR and LF', 'One.\r\nTwo.', [5], 'character'],
  ['inside a place', 'Maya Rao said so. I agree.', [4], 'place'],
  ['before white space alone', 'One.\u00a0\u200f\n', [4], 'blank'],
])('a cut %s is refused', (_, text, cuts, why) => {
  expect(
    cutFault(
      text,
      cuts,
      [
        { start: 0, end: 4 },
        { start: 0, end: 8 },
      ].filter(() => why === 'place'),
    ),
  ).toBe(why)
})

test('a place over the seam of two joined comments is in neither', () => {
  const list = ['One.', 'Two.'].map((text, nth) => ({ id: `p${nth}`, words: { text, proposedText: null }, goesOn: false }))
  expect(placeInPart({ field: 'text', start: 2, end: 8 }, laidOut(list))).toBeNull()
})
