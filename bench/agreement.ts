import { spawnSync } from 'node:child_process'
import { brennanPrediger } from '@/lib/domain/agreement/brennan-prediger'
import { cohenKappa } from '@/lib/domain/agreement/cohen-kappa'
import { congerKappa } from '@/lib/domain/agreement/conger-kappa'
import { countRatings } from '@/lib/domain/agreement/counts'
import { fleissKappa } from '@/lib/domain/agreement/fleiss-kappa'
import { gwetAc1 } from '@/lib/domain/agreement/gwet-ac'
import { holsti } from '@/lib/domain/agreement/holsti'
import { alphaSums, krippendorffAlpha } from '@/lib/domain/agreement/krippendorff-alpha'
import { maximumKappa } from '@/lib/domain/agreement/maximum-kappa'
import { tableOf } from '@/lib/domain/agreement/pair-table'
import { percent } from '@/lib/domain/agreement/percent'
import { pairsOf, type Ratings, ratingsBy } from '@/lib/domain/agreement/ratings'
import { bootstrapInterval, redraw } from '@/lib/domain/agreement/resampling/bootstrap'
import { clustersOf } from '@/lib/domain/agreement/resampling/clusters'
import { scottPi } from '@/lib/domain/agreement/scott-pi'
import { specificAgreement } from '@/lib/domain/agreement/specific-agreement'
import { dice } from '@/lib/domain/coding/dice'
import type { against, median as medianOf } from './measure'

type Bench = { readonly median: typeof medianOf; readonly note: (...row: Parameters<typeof against>) => void }

const [codes, coders, comments, commenters] = [50, 3, 500, 180]

/** Speed of the agreement engine; the data come from dice with a stated seed. */
export async function agreementBench({ median, note }: Bench): Promise<void> {
  const sorting = await median(5, () => {
    const throwing = dice('yardstick')
    return Float64Array.from({ length: 3_000_000 }, throwing).sort()
  })
  const million = JSON.parse(
    spawnSync(process.execPath, ['--import', 'tsx', 'bench/million-units.ts'], { encoding: 'utf8' }).stdout,
  ) as { milliseconds: number; memory: number }
  const size = `alpha, 3 coders x 1,000,000 units, peak ${million.memory.toFixed(0)} MB`
  note(size, million.milliseconds, 'sorting 3,000,000 numbers', sorting)

  const rounds = Array.from({ length: codes }, (_, code) => ratings(code))
  const all = await median(9, () => rounds.map(everyPair))
  note(
    `all statistics with standard errors, ${codes} codes x 3 pairs x ${comments} comments`,
    all,
    'sorting 3,000,000 numbers',
    sorting,
  )
  const resampled = await median(5, () => {
    const writers = Array.from({ length: comments }, (_, nth) => `p${nth % commenters}`)
    const redraws = redraw(clustersOf(writers), 1000, dice('bench'))
    return rounds.map((one) => [everyPair(one), bootstrapInterval(alphaSums(countRatings(one)), redraws)])
  })
  note('the same with 1,000 resamples for alpha of each code', resampled, 'sorting 3,000,000 numbers', sorting)
}

/** One code that about a fifth of the comments have; coders share nine in ten of their answers. */
function ratings(code: number): Ratings {
  const throwing = dice(`code ${code}`)
  const values = new Int16Array(comments * coders)
  for (let unit = 0; unit < comments; unit += 1) {
    const usual = throwing() < 0.2 ? 0 : 1
    for (let coder = 0; coder < coders; coder += 1) values[unit * coders + coder] = throwing() < 0.9 ? usual : 1 - usual
  }
  return { units: comments, coders, categories: 2, values }
}

function everyPair(round: Ratings) {
  return pairsOf(coders).map((pair) => {
    const own = ratingsBy(round, pair)
    const counts = countRatings(own)
    const table = tableOf(own, 0, 1)
    return [
      percent(counts),
      holsti(own),
      cohenKappa(table),
      scottPi(table),
      fleissKappa(counts),
      congerKappa(own),
      brennanPrediger(counts),
      gwetAc1(counts),
      krippendorffAlpha(counts),
      maximumKappa(table),
      specificAgreement(counts, 0),
      specificAgreement(counts, 1),
    ]
  })
}
