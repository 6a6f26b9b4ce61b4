import { bestAlignment } from '@/lib/domain/agreement/gamma/best-alignment'
import { evenly } from '@/lib/domain/agreement/gamma/dissimilarity'
import { gammaOf } from '@/lib/domain/agreement/gamma/gamma'
import type { CodedSpan, Continuum } from '@/lib/domain/agreement/spans/continuum'
import { dice } from '@/lib/domain/coding/dice'
import { partitionSolver } from '@/lib/server/integer-programme'
import type { against, median as medianOf } from './measure'

type Bench = { readonly median: typeof medianOf; readonly note: (...row: Parameters<typeof against>) => void }

/** Speed of gamma and of the alignments beneath it; the data come from dice with a stated seed. */
export async function gammaBench({ median, note }: Bench): Promise<void> {
  const solve = await partitionSolver()
  const sorting = await median(5, () => {
    const throwing = dice('yardstick')
    return Float64Array.from({ length: 3_000_000 }, throwing).sort()
  })
  const time = async (name: string, times: number, work: () => unknown) => {
    note(name, await median(times, work), 'sorting 3,000,000 numbers', sorting)
  }
  const [hundreds, thousand, three] = [marked(2, 300), marked(2, 1000), marked(3, 100)]
  await time('gamma, 2 coders x 300 spans, 30 samples', 3, () => gammaOf(hundreds, solve, { seed: 'bench', samples: 30 }))
  await time('best alignment, 2 coders x 1,000 spans', 5, () => bestAlignment(thousand, evenly, solve))
  await time('best alignment, 3 coders x 100 spans', 5, () => bestAlignment(three, evenly, solve))
}

/** Spans that coders mark a little apart, leave out, or give another of five codes. */
function marked(coders: number, count: number): Continuum {
  const throwing = dice(`${coders} x ${count}`)
  const spans: CodedSpan[] = []
  for (let nth = 0; nth < count; nth += 1) {
    const [start, length, category] = [nth * 30 + throwing() * 20, 10 + throwing() * 30, Math.floor(throwing() * 5)]
    for (let coder = 0; coder < coders; coder += 1) {
      const moved = Math.round(start + throwing() * 12)
      const code = throwing() < 0.8 ? category : Math.floor(throwing() * 5)
      spans.push({ coder, start: moved, end: moved + Math.round(length + throwing() * 8), category: code })
    }
  }
  return { start: 0, end: count * 30 + 100, coders, categories: 5, spans }
}
