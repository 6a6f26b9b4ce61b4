import { expect, test } from 'vitest'
import { countUnits } from '@/lib/domain/agreement/counts'
import { alphaSums } from '@/lib/domain/agreement/krippendorff-alpha'
import { bootstrapInterval, redraw } from '@/lib/domain/agreement/resampling/bootstrap'
import { clustersOf, eachByItself } from '@/lib/domain/agreement/resampling/clusters'
import { type Dice, dice } from '@/lib/domain/coding/dice'

const worlds = 600
const replicates = 400

/** A commenter’s comments are alike: how often they have the code, and how often each coder errs on them. */
type Commenter = { units: number; prevalence: number; error: number }

/** Two coders who err independently of each other, once the commenter is known. */
function codedBy(commenter: Commenter, throwing: Dice): [0 | 1, 0 | 1][] {
  return Array.from({ length: commenter.units }, () => {
    const truth = throwing() < commenter.prevalence
    const says = () => (throwing() < commenter.error !== truth ? 1 : 0)
    return [says(), says()]
  })
}

/** Alpha over endlessly many commenters, each counted by its comments. */
function trueAlpha(kinds: readonly Commenter[]): number {
  let [agreeing, saying, all] = [0, 0, 0]
  for (const { units, prevalence, error } of kinds) {
    agreeing += units * ((1 - error) ** 2 + error ** 2)
    saying += units * (prevalence * (1 - error) + (1 - prevalence) * error)
    all += units
  }
  const yes = saying / all
  return 1 - (1 - agreeing / all) / (2 * yes * (1 - yes))
}

function coverage(kinds: readonly Commenter[], commenters: number, by: 'commenter' | 'comment'): number {
  const truth = trueAlpha(kinds)
  let covered = 0
  for (let world = 0; world < worlds; world += 1) {
    const throwing = dice(`world ${world}`)
    const drawn = Array.from({ length: commenters }, () => kinds[Math.floor(throwing() * kinds.length)]).flatMap((kind, nth) =>
      kind ? codedBy(kind, throwing).map((row) => ({ row, writer: `P${nth}` })) : [],
    )
    const counts = countUnits(
      drawn.map(({ row }) => row),
      [1, 0],
    )
    const clusters = by === 'commenter' ? clustersOf(drawn.map(({ writer }) => writer)) : eachByItself(drawn.map(() => true))
    const interval = bootstrapInterval(alphaSums(counts), redraw(clusters, replicates, dice(`redraw ${world}`)))
    if (interval.status === 'value' && interval.low <= truth && truth <= interval.high) covered += 1
  }
  return covered / worlds
}

/** Three standard errors of a share near .95 over this many worlds, and what a percentile interval is known to fall short by. */
const slack = 3 * Math.sqrt((0.95 * 0.05) / worlds) + 0.015

test('with independent comments the interval covers the truth as often as it says, whichever way it is drawn', () => {
  const alone = [{ units: 1, prevalence: 0.3, error: 0.08 }]
  const shares = [coverage(alone, 200, 'commenter'), coverage(alone, 200, 'comment')]
  process.stdout.write(
    `independent comments: covered ${shares.map((share) => share.toFixed(3)).join(' by commenter, ')} by comment\n`,
  )
  for (const share of shares) expect(Math.abs(share - 0.95)).toBeLessThan(slack)
})

test('with 2 to 18 comments a person, resampling commenters covers the truth, and resampling comments does not', () => {
  const kinds = [2, 6, 10, 14, 18].flatMap((units) => [
    { units, prevalence: 0.7, error: 0.02 },
    { units, prevalence: 0.1, error: 0.05 },
    { units, prevalence: 0.4, error: 0.3 },
  ])
  const [commenters, comments] = [coverage(kinds, 60, 'commenter'), coverage(kinds, 60, 'comment')]
  process.stdout.write(
    `2 to 18 comments a person: covered ${commenters.toFixed(3)} by commenter, ${comments.toFixed(3)} by comment\n`,
  )
  expect(commenters).toBeGreaterThan(0.95 - slack - 0.01)
  expect(comments).toBeLessThan(0.88)
})
