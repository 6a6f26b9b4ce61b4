import { detect } from '@/lib/language/detect'
import { load, precision, recall } from './detection-scores'
import { genres, type Planted } from './detection-texts'
import { harder } from './harder-texts'
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
  const classes = Object.entries(harder(200)).map(([name, texts]) => {
    const found =
      name === 'plain' ? '' : `recall ${recall(texts).toFixed(3)}, auto right ${precision(texts, isPerson).toFixed(3)}, `
    return `  ${name}: ${found}${load(texts).toFixed(1)} proposals per 100 words`
  })
  console.log(`people in harder texts\n${classes.join('\n')}\n`)
  note(`detection, 10,000 comments of 120 words; ${figures}`, looking, 'splitting them into words', splitting)
}

const isPerson = (category: string) => category === 'person'

function longTexts(pieces: readonly Planted[], count: number): string[] {
  return Array.from({ length: count }, (_, nth) => {
    const words: string[] = []
    for (let at = nth * 7; words.length < 120; at += 11) words.push(...(pieces[at % pieces.length]?.text ?? '').split(' '))
    return words.slice(0, 120).join(' ')
  })
}
