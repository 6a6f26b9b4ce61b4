/** Bands of rows: texts of Jaccard .35 meet in one of them with probability 1 - (1 - .35^2)^32 = .985, of .5 with .9999. */
export const bands = 32
const rows = 2
const size = bands * rows

/** Odd factors and offsets of the 64 hash functions, drawn from one fixed chain so that a text always has the same sketch. */
const factors = new Uint32Array(size)
const offsets = new Uint32Array(size)
for (let nth = 0, state = 0x2545f491; nth < size; nth++) {
  state = stirred(state + 0x9e3779b9)
  factors[nth] = state | 1
  state = stirred(state + 0x9e3779b9)
  offsets[nth] = state
}

/**
 * MinHash (Broder 1997): for each of 64 hash functions the smallest value over all shingles; the share in which two texts agree
 * estimates their Jaccard. Answered as one number a band, which two texts share when they agree on the whole band.
 */
export function bandKeys(shingles: Uint32Array): Float64Array {
  const least = new Uint32Array(size).fill(0xffffffff)
  for (const shingle of shingles) {
    for (let nth = 0; nth < size; nth++) {
      const hash = stirred(Math.imul(shingle, factors[nth] ?? 1) + (offsets[nth] ?? 0)) >>> 0
      if (hash < (least[nth] ?? 0)) least[nth] = hash
    }
  }
  return Float64Array.from({ length: bands }, (_, band) => {
    const [first, second] = [least[band * rows] ?? 0, least[band * rows + 1] ?? 0]
    return first * 2 ** 21 + (second & 0x1fffff)
  })
}

function stirred(number: number): number {
  const mixed = Math.imul(number ^ (number >>> 15), 0x735a2d97)
  return mixed ^ (mixed >>> 15)
}
