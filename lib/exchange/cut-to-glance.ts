const glance = 120

/** The beginning of what stands in a cell or letter, enough to know it by; never half a character. */
export function cutToGlance(words: string): string {
  return words.length > glance ? `${words.slice(0, glance).replace(/[\uD800-\uDBFF]$/, '')}…` : words
}
