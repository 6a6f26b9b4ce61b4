import { createHash, createHmac } from 'node:crypto'
import { subkey } from './keyring'

/** Keyed hash for short secrets and short texts, whose bare hash could be guessed. */
export function mac(purpose: string, ...parts: readonly (string | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const hmac = createHmac('sha256', subkey(purpose))
  for (const part of parts) hmac.update(lengthOf(part)).update(part)
  return new Uint8Array(hmac.digest())
}

/** Bare SHA-256, for what is public anyway or already salted. */
export function sha256(...parts: readonly (string | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(lengthOf(part)).update(part)
  return new Uint8Array(hash.digest())
}

/** Each part carries its length, so that no two lists of parts run together into the same bytes. */
function lengthOf(part: string | Uint8Array): Uint8Array {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(typeof part === 'string' ? Buffer.byteLength(part) : part.byteLength)
  return length
}
