import { randomBytes } from 'node:crypto'
import { canonical } from '@/lib/domain/project/canonical'
import { mac } from './mac'

/** A word for a page to send its form under. */
export const freshSendingWord = () => randomBytes(16).toString('hex')

export type Sending = { readonly act: string; readonly random: Uint8Array<ArrayBuffer> }

/**
 * The same act id and the same 32 bytes for the same content sent again under the same word of the browser's, so that what was
 * sent twice because no answer came is taken in once. Null without such a word: then each sending is another.
 */
export function sendingOf(word: string, content: unknown): Sending | null {
  if (!/^[0-9a-f]{32}$/.test(word)) return null
  const said = canonical(content)
  const bytes = Buffer.from(mac('sending', word, said)).subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  const act = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
  return { act, random: new Uint8Array(mac('sending-receipt', word, said)) }
}
