import { dice } from '@/lib/domain/coding/dice'
import { nearCopies } from '@/lib/domain/comment/near-copies/near-copies'
import { campaign, clause, pairScores } from '@/tests/support/campaign'
import type { against, median as medianOf } from './measure'

type Bench = { readonly median: typeof medianOf; readonly note: (...row: Parameters<typeof against>) => void }

/** How long 10,000 comments take of which 3,000 are edited copies of 60 letters, and how many pairs are right. */
export async function copiesBench({ median, note }: Bench): Promise<void> {
  const { texts, of } = campaign({ comments: 10_000, templates: 60, copies: 3_000, seed: 'bench' })
  const sorting = await median(5, () => {
    const throwing = dice('yardstick')
    return Float64Array.from({ length: 3_000_000 }, throwing).sort()
  })
  const found = nearCopies(texts, [clause]).map(({ members }) => members)
  const { precision, recall } = pairScores(of, found)
  const scores = `pair precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}`
  const taken = await median(3, () => nearCopies(texts, [clause]))
  note(`near copies, 10,000 comments, 3,000 of 60 letters, ${scores}`, taken, 'sorting 3,000,000 numbers', sorting)
}
