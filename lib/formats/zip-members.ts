import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'

/** One file of an archive, as its directory lists it. */
export type ZipMember = {
  readonly name: string
  readonly isProtected: boolean
  readonly method: number
  readonly packed: number
  readonly declared: number
  readonly at: number
}

export class BadZip extends Error {}

const entrySignature = 0x02014b50
const endSignature = 0x06054b50
const longestComment = 65_557

/** What an archive's directory lists; BadZip where it is damaged, or larger than such archives can be here (zip64). */
export function zipMembers(bytes: Uint8Array): readonly ZipMember[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    let end = bytes.length - 22
    const least = Math.max(0, bytes.length - longestComment)
    while (end >= least && view.getUint32(end, true) !== endSignature) end -= 1
    let at = view.getUint32(end + 16, true)
    return Array.from({ length: view.getUint16(end + 10, true) }, () => {
      if (view.getUint32(at, true) !== entrySignature) throw new BadZip('no entry here')
      const nameLength = view.getUint16(at + 28, true)
      const member = {
        name: Buffer.from(bytes.buffer, bytes.byteOffset + at + 46, nameLength).toString('utf8'),
        isProtected: (view.getUint16(at + 8, true) & 1) === 1,
        method: view.getUint16(at + 10, true),
        packed: view.getUint32(at + 20, true),
        declared: view.getUint32(at + 24, true),
        at: view.getUint32(at + 42, true),
      }
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
      return member
    })
  } catch (error) {
    if (error instanceof RangeError) throw new BadZip('the directory is cut')
    throw error
  }
}

/**
 * The content of one member piece by piece, whatever size it declares; BadZip as soon as it is larger than `most` bytes or
 * grows more than 250 times.
 */
export async function* unzipped(bytes: Uint8Array, member: ZipMember, most: number): AsyncGenerator<Uint8Array> {
  const packed = packedBytes(bytes, member)
  if (member.declared > most) throw new BadZip('too large')
  let length = 0
  const source = Readable.from(piecesOf(packed))
  const chunks: AsyncIterable<Uint8Array> = member.method === 0 ? source : source.pipe(createInflateRaw())
  try {
    for await (const chunk of chunks) {
      length += chunk.length
      if (length > most || (length > 1_000_000 && length > packed.length * 250)) throw new BadZip('too large')
      yield chunk
    }
  } catch (error) {
    throw error instanceof BadZip ? error : new BadZip('damaged')
  }
}

function packedBytes(bytes: Uint8Array, { at, packed, method, isProtected }: ZipMember): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (isProtected || (method !== 0 && method !== 8)) throw new BadZip('protected')
  try {
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
    if (start + packed > bytes.length) throw new BadZip('cut')
    return bytes.subarray(start, start + packed)
  } catch (error) {
    throw error instanceof RangeError ? new BadZip('cut') : error
  }
}

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 16_384) yield bytes.subarray(at, at + 16_384)
}
