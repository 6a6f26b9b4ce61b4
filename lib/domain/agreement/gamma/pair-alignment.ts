/** For each first span the seconds that it may be aligned with, and what that costs. */
export type Options = readonly (readonly { readonly second: number; readonly cost: number }[])[]

/**
 * Which first span goes with which second, -1 for none, so that costs are least; leaving a span alone costs `alone`, on either side.
 * The assignment problem with a way out for everybody, solved by shortest augmenting paths over the options alone (Jonker & Volgenant
 * 1987): exact, and fast because only spans near each other are options.
 */
export function pairAlignment(options: Options, seconds: number, alone: number): Int32Array {
  const firstOf = new Int32Array(seconds).fill(-1)
  const secondOf = new Int32Array(options.length).fill(-1)
  const priceOfFirst = new Float64Array(options.length)
  const priceOfSecond = new Float64Array(seconds)
  // Whoever is aligned spares the second span from being alone.
  const cost = (full: number) => full - alone
  for (const [first, own] of options.entries()) {
    priceOfFirst[first] = own.reduce((least, option) => Math.min(least, cost(option.cost)), alone)
  }

  for (const first of options.keys()) augment(first)
  return secondOf

  function augment(from: number): void {
    const reach = new Map<number, { cost: number; by: number }>()
    const settled = new Map<number, number>()
    const rows: { first: number; cost: number }[] = []
    let end = { cost: Number.POSITIVE_INFINITY, first: -1, second: -1 }
    let next: { first: number; cost: number } | null = { first: from, cost: 0 }

    while (next) {
      rows.push(next)
      const { first, cost: base } = next
      const leaving = base + alone - (priceOfFirst[first] ?? 0)
      if (leaving < end.cost) end = { cost: leaving, first, second: -1 }
      for (const option of options[first] ?? []) {
        const reached = base + cost(option.cost) - (priceOfFirst[first] ?? 0) - (priceOfSecond[option.second] ?? 0)
        const known = reach.get(option.second)
        // What is settled stays: rounding must not lead the way back in a circle.
        if (!settled.has(option.second) && (!known || reached < known.cost))
          reach.set(option.second, { cost: reached, by: first })
      }
      next = nearest()
    }
    for (const [second, paid] of settled) priceOfSecond[second] = (priceOfSecond[second] ?? 0) + paid - end.cost
    for (const { first, cost: paid } of rows) priceOfFirst[first] = (priceOfFirst[first] ?? 0) + end.cost - paid
    turn()

    /** The nearest second span that is not settled yet; none when an end is nearer. */
    function nearest(): { first: number; cost: number } | null {
      let best = { second: -1, cost: end.cost }
      for (const [second, reached] of reach) {
        if (reached.cost < best.cost && !settled.has(second)) best = { second, cost: reached.cost }
      }
      if (best.second < 0) return null
      const taker = firstOf[best.second] ?? -1
      if (taker < 0) {
        end = { cost: best.cost, first: reach.get(best.second)?.by ?? -1, second: best.second }
        return null
      }
      settled.set(best.second, best.cost)
      return { first: taker, cost: best.cost }
    }

    /** Everybody on the way takes the span that was reached from it. */
    function turn(): void {
      let { first, second } = end
      while (first >= 0) {
        const given = secondOf[first] ?? -1
        secondOf[first] = second
        if (second >= 0) firstOf[second] = first
        if (first === from) return
        second = given
        first = reach.get(second)?.by ?? -1
      }
    }
  }
}
