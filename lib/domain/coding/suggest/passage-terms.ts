/** What a passage is made of: term -> weight, whole numbers, so that sums of them can be taken apart again exactly. */
export type PassageTerms = ReadonlyMap<string, number>

/** The length of every passage: a long one does not count more than a short one. */
const length = 2 ** 16

/**
 * Each stem, and each two in a row, by the logarithm of how often it stands there (1 + ln n; Salton and Buckley 1988), scaled to
 * one length.
 */
export function passageTerms(stems: readonly string[]): PassageTerms {
  const counts = new Map<string, number>()
  stems.forEach((stem, nth) => {
    const before = stems[nth - 1]
    for (const term of before === undefined ? [stem] : [stem, `${before} ${stem}`]) counts.set(term, (counts.get(term) ?? 0) + 1)
  })
  const weights = [...counts].map(([term, count]) => [term, 1 + Math.log(count)] as const)
  const norm = Math.hypot(...weights.map(([, weight]) => weight))
  return new Map(weights.map(([term, weight]) => [term, Math.round((weight / norm) * length)]))
}
