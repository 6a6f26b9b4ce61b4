import { randomBytes, randomUUID } from 'node:crypto'

/** What the caller of a verb brings along, so that nothing below asks the world by itself. */
export type Call = {
  /** Id of this act, minted by whoever started it; a repeat with the same id gets the stored answer. */
  readonly act: string
  readonly now: Date
  readonly ids: Ids
  readonly dice: Dice
  /** The browser that asks, by a number drawn by lot: what it did itself it need not be told. */
  readonly browser?: string | undefined
}
/** `next` sorts by time (UUIDv7); `random` tells nothing (UUIDv4), for submissions and comments. */
export type Ids = { next(): string; random(): string }
/** `number` lies in [0, 1). */
export type Dice = { number(): number; bytes(length: number): Uint8Array<ArrayBuffer> }

export function liveCall(act?: string, browser?: string): Call {
  const now = new Date()
  const ids: Ids = { next: () => uuidv7(now.getTime(), randomBytes(10)), random: () => randomUUID() }
  const dice: Dice = {
    number: () => randomBytes(6).readUIntBE(0, 6) / 2 ** 48,
    bytes: (length) => new Uint8Array(randomBytes(length)),
  }
  return { act: act ?? ids.next(), now, ids, dice, browser }
}

/** RFC 9562, version 7: 48 bits of milliseconds, then ten random bytes less the version and variant bits. */
export function uuidv7(milliseconds: number, random: Uint8Array): string {
  const bytes = Buffer.alloc(16)
  bytes.writeUIntBE(milliseconds, 0, 6)
  bytes.set(random.subarray(0, 10), 6)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
