import type { Choice, Partition } from './alignment'

const patience = 3_000
const largest = 40

/**
 * The cheapest choice of sets by depth-first search: each row gets a price so that no set is worth less than its rows together, which
 * bounds every choice from below; then the row with fewest sets left takes each of its sets in turn, those nearest to their price
 * first, and a branch ends as soon as it has lost more on prices than the best so far. Exact; null when it would take too many steps,
 * as it does for large groups, which an integer programme answers better.
 */
export function smallPartition(partition: Partition): Choice | null {
  const { rows, sets } = partition
  if (rows > largest) return null

  const prices = pricesOf(partition)
  const floor = prices.reduce((sum, price) => sum + price, 0)
  const losses = sets.map(({ cost, rows: own }) => Math.max(0, cost - own.reduce((sum, row) => sum + (prices[row] ?? 0), 0)))
  const setsOf = Array.from({ length: rows }, (): number[] => [])
  for (const [place, set] of sets.entries()) for (const row of set.rows) setsOf[row]?.push(place)
  for (const own of setsOf) own.sort((one, other) => (losses[one] ?? 0) - (losses[other] ?? 0) || one - other)

  const covered = new Uint8Array(rows)
  const taken: number[] = []
  let best: { lost: number; chosen: number[] } = { lost: Number.POSITIVE_INFINITY, chosen: [] }
  let steps = 0
  search(0)
  return steps > patience ? null : { chosen: best.chosen, bound: floor + best.lost, proven: true }

  function search(lost: number): void {
    steps += 1
    // So close to the best that only rounding tells them apart.
    if (steps > patience || lost >= best.lost - 1e-12) return
    const options = fewest()
    if (!options) {
      best = { lost, chosen: [...taken] }
      return
    }
    for (const place of options) {
      const set = sets[place]
      if (!set) continue
      for (const row of set.rows) covered[row] = 1
      taken.push(place)
      search(lost + (losses[place] ?? 0))
      taken.pop()
      for (const row of set.rows) covered[row] = 0
    }
  }

  /** The sets that are left to the row that has fewest of them; null when every row is covered. */
  function fewest(): number[] | null {
    let options: number[] | null = null
    for (let row = 0; row < rows; row += 1) {
      if (covered[row] === 1) continue
      const left = (setsOf[row] ?? []).filter((place) => sets[place]?.rows.every((one) => covered[one] === 0))
      if (!options || left.length < options.length) options = left
    }
    return options
  }
}

/** Prices that no set undercuts, as high as raising one row after the other gets them (dual ascent), from both ends by turns. */
function pricesOf({ rows, sets }: Partition): Float64Array {
  const prices = new Float64Array(rows).fill(Number.POSITIVE_INFINITY)
  for (const { cost, rows: own } of sets) {
    for (const row of own) prices[row] = Math.min(prices[row] ?? 0, cost / own.length)
  }
  const order = Array.from({ length: rows }, (_, row) => row)
  for (const row of [...order, ...order.toReversed()]) {
    let slack = Number.POSITIVE_INFINITY
    for (const { cost, rows: own } of sets) {
      if (own.includes(row)) slack = Math.min(slack, cost - own.reduce((sum, one) => sum + (prices[one] ?? 0), 0))
    }
    if (Number.isFinite(slack)) prices[row] = (prices[row] ?? 0) + Math.max(0, slack)
  }
  return prices
}
