/**
 * Two-sided probability of a value at least as far from 0 as `t` under Student's distribution with `df` degrees of freedom:
 * the regularized incomplete beta function I(df / (df + t^2); df / 2, 1 / 2) (Abramowitz & Stegun 1964, 26.7.1).
 *
 * @example twoSided(2, 10)  // 0.0733...
 */
export function twoSided(t: number, df: number): number {
  return Number.isFinite(t) ? incompleteBeta(df / (df + t ** 2), df / 2, 0.5) : 0
}

/**
 * The `t` that `share` of Student's distribution lies within, on both sides of 0: for .95 and many degrees of freedom near 1.96.
 * Found by bisection, so it is as exact as `twoSided`.
 */
export function within(share: number, df: number): number {
  let [low, high] = [0, 2]
  while (1 - twoSided(high, df) < share) high *= 2
  for (let step = 0; step < 200 && high - low > 1e-14 * high; step += 1) {
    const middle = (low + high) / 2
    if (1 - twoSided(middle, df) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** I(x; a, b) by its continued fraction (NIST Digital Library 8.17.22), on the side where that converges fast. */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1

  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b
}

/** Lentz's method. */
function fraction(x: number, a: number, b: number): number {
  const nonzero = (value: number) => (Math.abs(value) < 1e-300 ? 1e-300 : value)
  let numerator = 1
  let denominator = 1 / nonzero(1 - ((a + b) * x) / (a + 1))
  let result = denominator
  for (let step = 1; step <= 500; step += 1) {
    const even = (step * (b - step) * x) / ((a + 2 * step - 1) * (a + 2 * step))
    const odd = (-(a + step) * (a + b + step) * x) / ((a + 2 * step) * (a + 2 * step + 1))
    for (const term of [even, odd]) {
      denominator = 1 / nonzero(1 + term * denominator)
      numerator = nonzero(1 + term / numerator)
      result *= denominator * numerator
    }
    if (Math.abs(denominator * numerator - 1) < 1e-16) break
  }
  return result
}

/** Stirling's series, after shifting the argument up to where it is exact to the last digits (Abramowitz & Stegun 1964, 6.1.41). */
function logGamma(x: number): number {
  let shifted = x
  let product = 1
  while (shifted < 15) {
    product *= shifted
    shifted += 1
  }
  const inverse = 1 / shifted
  const square = inverse ** 2
  const series = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188))))
  return (shifted - 0.5) * Math.log(shifted) - shifted + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product)
}
