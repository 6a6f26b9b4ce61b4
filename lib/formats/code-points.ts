/** Positions of one text in UTF-16 units (ours) and in code points (what exchange formats count). */
export type CodePoints = {
  readonly toCodePoint: (offset: number) => number
  /** The offset past the end for a position past the end. */
  readonly toUtf16: (position: number) => number
}

/** Built once for a text, then each conversion takes the logarithm of its number of astral characters. */
export function codePointsOf(text: string): CodePoints {
  const astral = [...text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)].map(({ index }) => index)
  return {
    toCodePoint: (offset) => offset - countBelow(astral, offset, (index) => index + 1),
    toUtf16: (position) => position + countBelow(astral, position, (index, nth) => index - nth),
  }
}

/** How many of the sorted marks lie below `limit`, each seen through `place`. An offset inside a pair counts the pair as begun, not passed. */
function countBelow(marks: readonly number[], limit: number, place: (index: number, nth: number) => number): number {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (place(marks[middle] ?? 0, middle) < limit) low = middle + 1
    else high = middle
  }
  return low
}
