const lengths = '0123456789abcdefghijklmnopqrstuvwxyz'

/** A sorted list in which each word says how many letters it shares with the one before (one digit, base 36), then the rest. */
export function packWords(words: Iterable<string>): string {
  let before = ''
  return [...new Set(words)]
    .sort()
    .map((word) => {
      let shared = 0
      while (shared < 35 && shared < word.length && word[shared] === before[shared]) shared += 1
      before = word
      // A blank inside a name would end it here.
      return `${lengths[shared]}${word.slice(shared).replaceAll(' ', '_')}`
    })
    .join(' ')
}

/** The words of `packWords`. */
export function unpackWords(packed: string): Set<string> {
  const words = new Set<string>()
  let before = ''
  if (packed === '') return words
  for (const entry of packed.split(' ')) {
    before = before.slice(0, lengths.indexOf(entry[0] ?? '0')) + entry.slice(1).replaceAll('_', ' ')
    words.add(before)
  }
  return words
}
