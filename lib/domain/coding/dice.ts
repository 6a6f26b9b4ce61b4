/** The next number of a sequence, from 0 up to but not 1. */
export type Dice = () => number

/**
 * Dice that fall the same way for the same seed, on every machine.
 * The generator is sfc32 (Doty-Humphrey 2010); the seed's characters are folded into its four words, the first throws thrown away.
 */
export function dice(seed: string): Dice {
  let [a, b, c, count] = wordsOf(seed)
  const next = () => {
    const sum = (((a + b) | 0) + count) | 0
    count = (count + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
  for (let thrown = 0; thrown < 16; thrown += 1) next()
  return next
}

function wordsOf(seed: string): [number, number, number, number] {
  const fold = (start: number, factor: number) => {
    let word = start ^ seed.length
    for (let index = 0; index < seed.length; index += 1) {
      word = Math.imul(word ^ seed.charCodeAt(index), factor)
      word ^= word >>> 15
    }
    return word | 0
  }
  return [fold(0x811c9dc5, 0x01000193), fold(0x9e3779b9, 0x85ebca6b), fold(0x7f4a7c15, 0xc2b2ae35), 1]
}
