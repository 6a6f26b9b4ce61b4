import { detect } from '@/lib/language/detect'
import { genres, type Planted } from './detection-texts'
import type { against, median as medianOf } from './measure'

type Bench = { readonly median: typeof medianOf; readonly note: (...row: Parameters<typeof against>) => void }

/** How long 10,000 comments of about 120 words take, each with a sender of its own, and how well people are found by genre. */
export async function detectionBench({ median, note }: Bench): Promise<void> {
  const { plain, ...peopled } = genres(400)
  const comments = longTexts([...peopled.letters, ...plain.flatMap((one) => Array<Planted>(12).fill(one))], 10_000)
  detect('The lists are unpacked once.')

  const scores = Object.entries(peopled).map(([genre, texts]) => `${genre} ${recall(texts).toFixed(3)}`)
  const { auto, flags } = { auto: precision(Object.values(peopled).flat()), flags: load(plain) }
  const splitting = await median(3, () => comments.map((text) => text.split(/[^\p{L}\p{M}\p{N}'’-]+/u).length))
  const looking = await median(1, () =>
    comments.forEach((text, nth) => {
      detect(text, {
        declared: { name: `Kim Osei${nth}`, email: `kim${nth}@corvane.ac.uk`, institution: 'University of Corvane' },
      })
    }),
  )
  const figures = `recall ${scores.join(', ')}; ${flags.toFixed(1)} flags per 100 words; auto right ${auto.toFixed(3)}`
  note(`detection, 10,000 comments of 120 words; ${figures}`, looking, 'splitting them into words', splitting)
}

function longTexts(pieces: readonly Planted[], count: number): string[] {
  return Array.from({ length: count }, (_, nth) => {
    const words: string[] = []
    for (let at = nth * 7; words.length < 120; at += 11) words.push(...(pieces[at % pieces.length]?.text ?? '').split(' '))
    return words.slice(0, 120).join(' ')
  })
}

/** The share of people whose every word lies in a place that was found, of whatever category. */
function recall(texts: readonly Planted[]): number {
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

/** The share of what is hidden beforehand that touches somebody who was planted. Handles count as wrong: nobody planted them. */
function precision(texts: readonly Planted[]): number {
  const right = texts.flatMap(({ text, people }) =>
    detect(text)
      .filter(({ tier }) => tier === 'auto')
      .map((one) => people.some(({ start, end }) => one.start < end && start < one.end)),
  )
  return right.filter(Boolean).length / right.length
}

function load(texts: readonly Planted[]): number {
  const words = texts.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
  return (100 * texts.reduce((sum, { text }) => sum + detect(text).length, 0)) / words
}
