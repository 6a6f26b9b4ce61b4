type Word = { readonly word: string; readonly stem: string }

/** The words of a text that make up these terms, as they are written there, in the order of the terms and each once. */
export function speakingWords(terms: readonly string[], words: readonly Word[], most: number): string[] {
  const written = new Map(words.toReversed().map(({ stem, word }) => [stem, word.toLowerCase()]))
  const stems = new Set(terms.flatMap((term) => term.split(' ')))
  return [...stems].flatMap((stem) => written.get(stem) ?? []).slice(0, most)
}
