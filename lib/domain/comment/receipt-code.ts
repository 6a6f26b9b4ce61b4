/** Crockford's base 32: no I, L, O or U, so that a code survives being read aloud and copied by hand. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const keyLength = 4
const secretLength = 26
const fullLength = keyLength + secretLength + 1

export type ReceiptReading =
  | { readonly status: 'ok'; readonly code: string; readonly projectKey: string }
  | { readonly status: 'malformed'; readonly why: string }

/**
 * The code a commenter keeps: four public characters of the project, 130 random bits, one check character.
 * `random` must hold at least 17 bytes. The grouped form returned is the canonical one: hash exactly this.
 */
export function formReceipt(projectKey: string, random: Uint8Array): string {
  if (projectKey.length !== keyLength || !inAlphabet(projectKey))
    throw new RangeError('A project key is four characters of the receipt alphabet.')
  if (random.length * 8 < secretLength * 5) throw new RangeError('A receipt needs 17 random bytes.')

  const body = projectKey + secretOf(random)
  return grouped(body + checkCharacter(body))
}

/** Reads what a person typed: any case, blanks, dashes, O for 0, I and L for 1. `code` is the form that was hashed. */
export function readReceipt(typed: string): ReceiptReading {
  const plain = typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}_.·]/gu, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')

  if (plain === '') return malformed('Type the receipt code that you were shown when you sent your comments.')
  const stray = [...plain].find((character) => !inAlphabet(character))
  if (stray !== undefined) return malformed(`A receipt code never holds "${stray}". Look at that character again.`)
  if (plain.length !== fullLength) return malformed(`A receipt code has ${fullLength} characters; this one has ${plain.length}.`)
  if (checkCharacter(plain.slice(0, -1)) !== plain.slice(-1))
    return malformed('One character of this code is not right. Compare it with your copy.')

  return { status: 'ok', code: grouped(plain), projectKey: plain.slice(0, keyLength) }
}

/** A public project key from at least 4 random bytes. */
export function formProjectKey(random: Uint8Array): string {
  if (random.length < keyLength) throw new RangeError('A project key needs four random bytes.')
  return [...random.subarray(0, keyLength)].map((byte) => alphabet.charAt(byte & 31)).join('')
}

function secretOf(random: Uint8Array): string {
  const bits = [...random].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return Array.from({ length: secretLength }, (_, nth) =>
    alphabet.charAt(Number.parseInt(bits.slice(nth * 5, nth * 5 + 5), 2)),
  ).join('')
}

/**
 * Weighted sum over the field of 32 elements (x^5 + x^2 + 1), weights being the powers of its generator. All weights
 * differ over 30 places, so one wrong character and two exchanged characters are always found.
 */
function checkCharacter(body: string): string {
  const sum = [...body].reduce((rest, character) => times2(rest ^ alphabet.indexOf(character)), 0)
  return alphabet.charAt(sum)
}

function times2(element: number): number {
  const doubled = element << 1
  return doubled & 32 ? doubled ^ 0b100101 : doubled
}

function inAlphabet(characters: string): boolean {
  return [...characters].every((character) => alphabet.includes(character))
}

function grouped(plain: string): string {
  return plain.replace(/.{4}(?=.)/g, '$&-')
}

function malformed(why: string): ReceiptReading {
  return { status: 'malformed', why }
}
