const longestBreak = 10 * 60_000
const fewest = 5

/**
 * Milliseconds a coder takes for a comment, from the times at which the last ones were finished: the median of the gaps between
 * them, where gaps above ten minutes count as breaks. Null while fewer than five gaps are known.
 */
export function ownPace(finished: readonly Date[]): number | null {
  const times = finished.map((at) => at.getTime()).toSorted((one, other) => one - other)
  const gaps = times
    .slice(1)
    .map((at, nth) => at - (times[nth] ?? at))
    .filter((gap) => gap > 0 && gap <= longestBreak)
    .toSorted((one, other) => one - other)
  return gaps.length < fewest ? null : (gaps[Math.floor(gaps.length / 2)] ?? null)
}

/** How long that many more take at this pace, in rough words: `about 25 minutes`. */
export function paceWords(pace: number, left: number): string {
  const minutes = (pace * left) / 60_000
  if (minutes < 1.5) return 'about a minute'
  if (minutes < 50) return `about ${rounded(minutes, minutes < 10 ? 1 : 5)} minutes`
  const hours = minutes / 60
  return hours < 1.25 ? 'about an hour' : `about ${hours < 10 ? rounded(hours, 0.5) : Math.round(hours)} hours`
}

function rounded(value: number, step: number): number {
  return Math.max(step, Math.round(value / step) * step)
}
