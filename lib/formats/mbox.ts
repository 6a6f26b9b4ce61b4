/** A message of an mbox, or only where it begins when it is larger than may be held. `line` from 1. */
export type MboxMessage = { readonly line: number; readonly bytes: Uint8Array | null }

const lineFeed = 0x0a

/**
 * The messages of an mbox (RFC 4155), each as bytes without its `From ` line; `>From ` at a line's beginning loses one `>`.
 * A `From ` line begins a message only at the start or after a blank line. Holds one message at a time, of at most `most` bytes.
 */
export async function* mboxMessages(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<MboxMessage> {
  let parts: Uint8Array[] = []
  let length = 0
  let line = 0
  let begins = 0
  let isAfterBlank = true
  for await (const bytes of linesOf(chunks)) {
    line += 1
    if (isAfterBlank && startsWith(bytes, 'From ')) {
      if (begins > 0) yield { line: begins, bytes: length > most ? null : Buffer.concat(parts) }
      parts = []
      length = 0
      begins = line
    } else if (begins > 0) {
      length += bytes.length
      if (length > most) parts = []
      else parts.push(/^>+From /.test(beginning(bytes)) ? bytes.subarray(1) : bytes)
    }
    isAfterBlank = bytes.length <= 2 && beginning(bytes).trim() === ''
  }
  if (begins > 0) yield { line: begins, bytes: length > most ? null : Buffer.concat(parts) }
}

/** Lines with their ends; one that goes on for more than 1 MB comes in pieces. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, from)) {
      yield rest.length === 0 ? chunk.subarray(from, end + 1) : Buffer.concat([...rest, chunk.subarray(from, end + 1)])
      rest = []
      length = 0
      from = end + 1
    }
    if (from < chunk.length) {
      rest.push(chunk.subarray(from))
      length += chunk.length - from
    }
    if (length > 1_000_000) {
      yield Buffer.concat(rest)
      rest = []
      length = 0
    }
  }
  if (length > 0) yield Buffer.concat(rest)
}

function startsWith(bytes: Uint8Array, words: string): boolean {
  return beginning(bytes).startsWith(words)
}

function beginning(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 40)).toString('latin1')
}
