/** A clause's short name: its first whole words within `longest` UTF-16 units, without the mark they end on. */
export function firstWords(text: string, longest = 48): string {
  const plain = text.replace(/\s+/gu, ' ').trim()
  if (plain.length <= longest) return plain.replace(/[\s.,;:]+$/u, '')

  const cut = plain.slice(0, longest + 1)
  const end = cut.lastIndexOf(' ')
  const words = end > 0 ? cut.slice(0, end) : withoutHalfCharacter(plain.slice(0, longest))
  return words.replace(/[\s\p{P}]+$/u, '') || words
}

function withoutHalfCharacter(text: string): string {
  return text.replace(/[\ud800-\udbff]$/u, '').replace(/\u200d$/u, '')
}
