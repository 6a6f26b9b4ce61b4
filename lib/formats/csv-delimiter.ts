/** The delimiter that splits most of the first records like the first one; a comma when none does. */
export function sniffDelimiter(text: string): string {
  const scores = [',', ';', '\t', '|'].map((delimiter) => {
    const counts = countsPerRecord(text.slice(0, 65_536), delimiter)
    const perRecord = counts[0] ?? 0
    return {
      delimiter,
      score: perRecord === 0 ? 0 : counts.filter((count) => count === perRecord).length / counts.length + perRecord / 10_000,
    }
  })
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).delimiter
}

/** How often the delimiter stands outside quotation marks in each of the first records; blank lines are passed over. */
function countsPerRecord(text: string, delimiter: string): number[] {
  const counts: number[] = []
  let count = 0
  let isBlank = true
  let isQuoted = false
  for (const character of text) {
    if (!isQuoted && (character === '\n' || character === '\r')) {
      if (!isBlank) counts.push(count)
      if (counts.length === 40) return counts
      count = 0
      isBlank = true
      continue
    }
    isBlank = false
    if (character === '"') isQuoted = !isQuoted
    else if (!isQuoted && character === delimiter) count += 1
  }
  return isBlank ? counts : [...counts, count]
}
