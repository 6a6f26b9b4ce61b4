import { analyse } from 'chardet'
import iconv from 'iconv-lite'

/**
 * The encoding of a text file, by its byte order mark, by being valid UTF-8, or by statistics.
 * Western text that is not UTF-8 counts as windows-1252, which holds all of Latin-1 and the curly quotes besides.
 * `isWhole` false means that `bytes` is only the beginning, so a character cut at its end proves nothing.
 */
export function detectEncoding(bytes: Uint8Array, isWhole = true): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (isUtf8(bytes, isWhole)) return 'utf-8'

  const sample = bytes.subarray(0, 65_536)
  const guess = analyse(sample)[0]
  const isSure = guess !== undefined && guess.confidence >= 50 && !guess.name.startsWith('ISO-8859-1')
  return isSure && iconv.encodingExists(guess.name) ? guess.name.toLowerCase() : 'windows-1252'
}

/** The text of the bytes without its byte order mark; bytes that do not fit become U+FFFD. */
export function decodeBytes(bytes: Uint8Array, encoding: string): string {
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding, { stripBOM: true })
}

/** Decodes chunk by chunk; a character that two chunks share comes out whole. */
export async function* decodeChunks(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding, { stripBOM: true })
  for await (const chunk of chunks) yield decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))
  yield decoder.end() ?? ''
}

function isUtf8(bytes: Uint8Array, isWhole: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !isWhole })
    return true
  } catch {
    return false
  }
}
