import { detect } from '@/lib/language/detect'
import type { Planted } from './detection-texts'

/** The share of people whose every word lies in a place that was found, of whatever category. */
export function recall(texts: readonly Planted[]): number {
  const covered = texts.flatMap(({ text, people }) => {
    const found = detect(text)
    return people.map(({ start, end }) =>
      [...text.slice(start, end).matchAll(/[\p{L}\p{M}]+/gu)].every(({ index, 0: word }) =>
        found.some((one) => one.start <= start + index && start + index + word.length <= one.end),
      ),
    )
  })
  return covered.filter(Boolean).length / covered.length
}

/** The share of what is hidden beforehand as a person that touches somebody who was planted; one where nothing is. */
export function precision(texts: readonly Planted[], isMeant = (category: string) => category !== ''): number {
  const right = texts.flatMap(({ text, people }) =>
    detect(text)
      .filter(({ tier, category }) => tier === 'auto' && isMeant(category))
      .map((one) => people.some(({ start, end }) => one.start < end && start < one.end)),
  )
  return right.length === 0 ? 1 : right.filter(Boolean).length / right.length
}

/** Places that were found in 100 words. */
export function load(texts: readonly Planted[]): number {
  const words = texts.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
  return (100 * texts.reduce((sum, { text }) => sum + detect(text).length, 0)) / words
}
