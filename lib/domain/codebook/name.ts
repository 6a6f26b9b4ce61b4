export type NameReading =
  | { readonly status: 'ok'; readonly name: string; readonly key: string }
  | { readonly status: 'refused'; readonly why: string }

export const longestName = 80

/** A name as it is kept (NFC, one blank between words) and the key under which twins meet. */
export function readCodeName(raw: string): NameReading {
  if (/[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/u.test(raw)) {
    return refused('A name cannot hold characters that turn the direction of writing. Type it again instead of pasting it.')
  }
  if (/[\u200B\u2060\uFEFF\u00AD]/u.test(raw))
    return refused('This name holds a character that nobody can see. Type it again instead of pasting it.')
  if (/\p{Surrogate}|(?![\t\n\r])\p{Cc}/u.test(raw))
    return refused('This name holds a character that is none. Type it again instead of pasting it.')

  const name = raw.normalize('NFC').replace(/\s+/gu, ' ').trim()
  if (name === '') return refused('Give it a name.')
  if (name.length > longestName)
    return refused(`A name has at most ${longestName} characters; this one has ${name.length}. Say the rest in the definition.`)
  return { status: 'ok', name, key: nameKey(name) }
}

/** Names with the same key count as the same: case, compatibility forms and joiners make no difference, accents do. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()
}

function refused(why: string): NameReading {
  return { status: 'refused', why }
}
