const apart: Readonly<Record<string, string>> = { ø: 'o', đ: 'd', ð: 'd', ł: 'l', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' }

/** A name as the lists have it: lower case, no marks, straight apostrophes; `Gonçalves` and `goncalves` are one. */
export function foldName(name: string): string {
  // Most words are plain letters, and normalising them is what would cost.
  if (/^[a-z]+$/.test(name)) return name
  if (/^[A-Za-z'-]+$/.test(name)) return name.toLowerCase()
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øđðłıßæœþ]/g, (letter) => apart[letter] ?? letter)
    .replaceAll('’', "'")
}
