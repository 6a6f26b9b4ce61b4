/** Longest comment taken, in UTF-16 units: about 30,000 words. */
export const longestComment = 200_000

export type DoorAnswer =
  | { readonly status: 'ok'; readonly text: string }
  | { readonly status: 'refused'; readonly why: string; readonly at: number }

/**
 * The text as it will be frozen: line ends become LF, and nothing else changes, because every later position rests on it.
 * `at` is a UTF-16 offset into the text as it came.
 */
export function textAtTheDoor(raw: string, longest: number = longestComment): DoorAnswer {
  const nul = raw.indexOf('\0')
  if (nul !== -1) return refused(raw, nul, 'holds a NUL character, which no text needs')
  const half = raw.search(/\p{Surrogate}/u)
  if (half !== -1) return refused(raw, half, 'holds half of a character (an unpaired surrogate)')
  if (!/[^\s\p{Cf}]/u.test(raw))
    return { status: 'refused', at: 0, why: 'The text is empty. Write something before you send it.' }

  const text = raw.replace(/\r\n?/g, '\n')
  if (text.length > longest) {
    return {
      status: 'refused',
      at: longest,
      why: `The text has ${text.length} characters; at most ${longest} can be taken. Send it in parts.`,
    }
  }
  return { status: 'ok', text }
}

function refused(raw: string, at: number, what: string): DoorAnswer {
  const before = raw.slice(0, at).split(/\r\n?|\n/)
  const place = `line ${before.length}, character ${(before.at(-1) ?? '').length + 1}`
  return { status: 'refused', at, why: `The text ${what}, at ${place}. Remove it and send the text again.` }
}
