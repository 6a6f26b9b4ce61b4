/**
 * The share of codes to expect after each number of `at` (which rises), as the mean over all orders of the units; `holders` says of
 * each code how many units hold it. A code that `h` of `N` hold is still missing after `n` with chance C(N - h, n) / C(N, n)
 * (sample-based rarefaction: Colwell, Mao and Chang 2004, Ecology 85, equation 5, after Hurlbert 1971).
 */
export function rarefaction(units: number, holders: readonly number[], at: readonly number[]): number[] {
  const missing = new Map(holders.map((count) => [count, 1]))
  const codesHeldBy = new Map<number, number>()
  for (const count of holders) codesHeldBy.set(count, (codesHeldBy.get(count) ?? 0) + 1)
  let taken = 0
  return at.map((n) => {
    for (; taken < n; taken += 1)
      for (const [count, chance] of missing) missing.set(count, (chance * Math.max(0, units - count - taken)) / (units - taken))
    const stillMissing = [...missing].reduce((sum, [count, chance]) => sum + chance * (codesHeldBy.get(count) ?? 0), 0)
    return 1 - stillMissing / holders.length
  })
}
