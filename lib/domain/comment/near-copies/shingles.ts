/** Words in a row that are compared at once. */
export const shingleLength = 3

/** The distinct 3-grams of the words as sorted 32-bit numbers, without those `except`; empty when there are none. */
export function shinglesOf(words: readonly string[], except: ReadonlySet<number> = new Set()): Uint32Array {
  const numbers = new Set<number>()
  for (let at = 0; at + shingleLength <= words.length; at++) addUnless(except, numbers, shingleAt(words, at))
  return Uint32Array.from(numbers).sort()
}

function addUnless(except: ReadonlySet<number>, numbers: Set<number>, shingle: number): void {
  if (!except.has(shingle)) numbers.add(shingle)
}

/** FNV-1a (Fowler, Noll, Vo) over the units of the words, with its bits stirred once more (murmur3's finish). */
export function shingleAt(words: readonly string[], at: number): number {
  let hash = 0x811c9dc5
  for (let nth = at; nth < at + shingleLength; nth++) {
    const word = words[nth] ?? ''
    for (let unit = 0; unit < word.length; unit++) hash = Math.imul(hash ^ word.charCodeAt(unit), 0x01000193)
    hash = Math.imul(hash ^ 0x20, 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
