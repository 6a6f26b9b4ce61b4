import fc from 'fast-check'
import { expect, test } from 'vitest'
import { marginLines } from '@/lib/domain/span/margin-lines'
import { texts } from './texts'

const read = (text: string, marks: readonly { start: number; end: number; id: string }[]) =>
  marginLines(text, marks).map((line) =>
    line
      .map((piece) => (piece.kind === 'words' ? piece.words : piece.kind === 'opens' ? `<${piece.mark.id}` : `${piece.mark.id}>`))
      .join('|'),
  )

test('overlapping marks open and close between the words, over a line end too', () => {
  const marks = [
    { start: 0, end: 13, id: 'a' },
    { start: 4, end: 8, id: 'b' },
  ]
  expect(read('Who pays\r\nfor it?', marks)).toEqual(['<a|Who |<b|pays|b>', 'for|a>| it?'])
})

test('a text without marks is its lines, and an empty one a line without words', () => {
  expect(read('one\rtwo\n\nfour', [])).toEqual(['one', 'two', '', 'four'])
  expect(read('', [{ start: 0, end: 4, id: 'a' }])).toEqual([''])
})

test('a mark that ends between the two signs of a line end makes no line more', () => {
  expect(read('one\r\ntwo', [{ start: 0, end: 4, id: 'a' }])).toEqual(['<a|one|a>', 'two'])
})

test('what stands between the two ends of a mark are its very words, and all pieces together are the text', () => {
  const ends = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 8 })
  const plain = (text: string) => text.replace(/\r\n|\n|\r/g, '')
  fc.assert(
    fc.property(texts, ends, (text, given) => {
      const marks = given.map(([one, other], nth) => ({ start: Math.min(one, other), end: Math.max(one, other), id: `${nth}` }))
      const pieces = marginLines(text, marks).flat()
      expect(pieces.flatMap((piece) => (piece.kind === 'words' ? [piece.words] : [])).join('')).toBe(plain(text))
      for (const mark of marks.filter(({ start, end }) => start < Math.min(end, text.length))) {
        const [from, ...more] = pieces.flatMap((piece, at) => (piece.kind !== 'words' && piece.mark === mark ? [at] : []))
        expect(more).toHaveLength(1)
        const words = pieces.slice(from, more[0]).flatMap((piece) => (piece.kind === 'words' ? [piece.words] : []))
        expect(words.join('')).toBe(plain(text.slice(mark.start, mark.end)))
      }
    }),
  )
})
