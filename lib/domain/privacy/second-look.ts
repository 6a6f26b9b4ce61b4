/** What a second person found who looked again at admitted comments. */
export type SecondLookResult = {
  readonly looked: number
  readonly missed: number
  /** The share of comments in which something was missed is at most this, at 95 %; null while nobody has looked. */
  readonly atMost: number | null
}

/**
 * The upper bound of a share after `missed` in `looked`, one-sided at `confidence` (Clopper & Pearson 1934, Biometrika 26,
 * 404-413): the share at which so few or fewer would be seen with probability 1 - confidence. With none in n it is
 * 1 - 0.05^(1/n), a little below 3/n (Hanley & Lippman-Hand 1983, JAMA 249, 1743-1745). Null when nobody looked.
 * Drawn without replacement from few comments the true bound is lower still.
 */
export function upperBound(missed: number, looked: number, confidence = 0.95): number | null {
  if (looked <= 0 || missed > looked) return null
  if (missed === looked) return 1
  let [low, high] = [missed / looked, 1]
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (atMostProbability(missed, looked, middle) > 1 - confidence) low = middle
    else high = middle
  }
  return high
}

/** P(X <= missed) of a binomial, summed from its logarithms so that no power underflows. */
function atMostProbability(missed: number, looked: number, share: number): number {
  let sum = 0
  let choose = 0
  for (let k = 0; k <= missed; k++) {
    if (k > 0) choose += Math.log(looked - k + 1) - Math.log(k)
    sum += Math.exp(choose + k * Math.log(share) + (looked - k) * Math.log1p(-share))
  }
  return sum
}

export function secondLookResult(verdicts: readonly ('nothing-missed' | 'missed')[]): SecondLookResult {
  const missed = verdicts.filter((verdict) => verdict === 'missed').length
  return { looked: verdicts.length, missed, atMost: upperBound(missed, verdicts.length) }
}

/** The result as a sentence for pages, the release and a methods section; numbers only. */
export function secondLookSentence({ looked, missed, atMost }: SecondLookResult): string {
  if (atMost === null) return 'No second person has looked at the admitted comments again yet.'
  const found = missed === 0 ? 'nothing that had been missed' : `something that had been missed in ${missed}`
  return `A second person looked again at ${looked === 1 ? 'one comment' : `${looked} comments`} drawn at random and found ${found}: at 95 % confidence, at most ${percent(atMost)} of the comments then still held something (Clopper and Pearson, one-sided).`
}

/** Rounded up, so that it stays a bound. */
function percent(share: number): string {
  return `${Math.min(100, Math.ceil(share * 1000) / 10).toFixed(1)} %`
}
