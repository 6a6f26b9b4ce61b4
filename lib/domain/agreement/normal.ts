/** Two-sided probability of a value at least as far from 0 as `z` under the normal distribution: erfc(|z| / sqrt 2). */
export function twoSidedNormal(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  return x < 2 ? 1 - erfSeries(x) : erfcFraction(x)
}

/** The `z` that 95 % of the normal distribution lies within, on both sides of 0. */
export const normal95 = 1.959963984540054

/** Abramowitz & Stegun 1964, 7.1.6. */
function erfSeries(x: number): number {
  let term = x
  let sum = x
  for (let step = 1; step < 200 && Math.abs(term) > 1e-18; step += 1) {
    term *= (2 * x * x) / (2 * step + 1)
    sum += term
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum
}

/** The continued fraction of Abramowitz & Stegun 1964, 7.1.14, from its tail. */
function erfcFraction(x: number): number {
  let tail = 0
  for (let step = 120; step > 0; step -= 1) tail = step / 2 / (x + tail)
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / (x + tail)
}

/** Share of the normal distribution under `z`. */
export function normalCdf(z: number): number {
  return z < 0 ? twoSidedNormal(z) / 2 : 1 - twoSidedNormal(z) / 2
}

/** The `z` that `share` of the normal distribution lies under; minus or plus infinity for 0 and 1. By bisection. */
export function normalQuantile(share: number): number {
  if (share <= 0) return Number.NEGATIVE_INFINITY
  if (share >= 1) return Number.POSITIVE_INFINITY
  let [low, high] = [-40, 40]
  for (let step = 0; step < 100 && high - low > 1e-14; step += 1) {
    const middle = (low + high) / 2
    if (normalCdf(middle) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}
