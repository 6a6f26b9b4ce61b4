import { createHash } from 'node:crypto'
import { type Call, uuidv7 } from '@/lib/server/call'

/**
 * A call that is the same whenever the example is loaded: its ids and dice follow from its name. The act id does too, so a
 * loading that was broken off is begun again from the top, and what was done already is only answered.
 */
export function exampleCall(name: string, now: Date): Call {
  const stream = bytesFrom(name)
  const take = (length: number) => new Uint8Array(Array.from({ length }, () => stream.next().value ?? 0))
  const random = () => {
    const bytes = Buffer.from(take(16))
    bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6)
    bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
    const hex = bytes.toString('hex')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
  }
  return {
    act: random(),
    now,
    ids: { next: () => uuidv7(now.getTime(), take(10)), random },
    dice: { number: () => Buffer.from(take(6)).readUIntBE(0, 6) / 2 ** 48, bytes: take },
  }
}

/** A token for a link, as long as a real one; this one is no secret, since everybody has the example. */
export const exampleToken = (name: string) => createHash('sha256').update(`token ${name}`).digest('base64url')

function* bytesFrom(name: string): Generator<number, undefined> {
  for (let block = 0; ; block++) yield* createHash('sha256').update(`codicil example ${name} ${block}`).digest()
}
