/** At most 60 graphemes of what somebody wrote, for a line or a label. */
export function shortened(words: string): string {
  const graphemes = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(words.slice(0, 1000))]
  const cut = graphemes[60]
  return cut ? `${words.slice(0, cut.index).trimEnd()} …` : words
}
