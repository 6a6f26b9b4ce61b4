import type { Span } from './span'
import { trimSpan } from './trim-span'

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

const wordStart = '(?:^|[\\s("\'“‘[])'
const title = new RegExp(`${wordStart}(?:Dr|Prof|Mr|Mrs|Ms|Mx|St|Univ|Dept)\\.$`, 'u')
const inPassing = new RegExp(`${wordStart}(?:e\\.\\s?g|i\\.\\s?e|z\\.\\s?B|d\\.\\s?h|vs|cf|approx|resp|incl)\\.$`, 'iu')
const initials = new RegExp(`${wordStart}(?:\\p{Lu}\\.)*(?!I\\.)\\p{Lu}\\.$`, 'u')
const beforeNumber = new RegExp(`${wordStart}(?:no|nos|p|pp|fig|figs|eq|ch|vol|art|para|sect|ca)\\.$`, 'iu')
const listNumber = /^\(?(?:\d{1,3}|\p{L}|[ivx]{1,4})[.)]$/iu
const lineEnd = /[\n\r\u2028\u2029]\s*$/u
const address = /:\/\/|@|^\W*www\./u

/**
 * The sentences of a text without the white space around them: every other character lies in exactly one.
 * A line end always closes a sentence; an abbreviation, an initial, a list number and a mark inside an address do not.
 */
export function sentences(text: string): Span[] {
  const addresses = [...text.matchAll(/\S+/gu)].filter(([token]) => address.test(token))
  const isInAddress = (offset: number) => addresses.some(({ index, 0: token }) => index < offset && offset < index + token.length)

  const joined: Span[] = []
  for (const { index, segment } of segmenter.segment(text)) {
    const end = index + segment.length
    const last = joined.at(-1)
    const goesOn = last && (isInAddress(index) || stopsEarly(text.slice(last.start, index), segment))
    if (goesOn) joined[joined.length - 1] = { start: last.start, end }
    else joined.push({ start: index, end })
  }
  return joined.map((span) => trimSpan(text, span)).filter((span) => span !== null)
}

function stopsEarly(sentence: string, next: string): boolean {
  if (lineEnd.test(sentence)) return false

  const words = sentence.trim()
  const ending = words.slice(-24)
  if (title.test(ending) || inPassing.test(ending) || initials.test(ending) || listNumber.test(words)) return true
  return beforeNumber.test(ending) && /^\d/u.test(next)
}
