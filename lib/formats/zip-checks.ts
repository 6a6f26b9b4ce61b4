import { crc32 } from 'node:zlib'

const entrySignature = 0x02014b50
const endSignature = 0x06054b50

/** The checksums (CRC-32) that an archive's directory lists, in its order; throws RangeError where the directory is damaged. */
export function listedChecksums(bytes: Uint8Array): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== endSignature) end -= 1

  let at = view.getUint32(end + 16, true)
  return Array.from({ length: view.getUint16(end + 10, true) }, () => {
    if (view.getUint32(at, true) !== entrySignature) throw new RangeError('no entry here')
    const checksum = view.getUint32(at + 16, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    return checksum
  })
}

export function hasChecksum(content: Uint8Array, checksum: number | undefined): boolean {
  return crc32(content) === checksum
}
