import { unzipSync, type ZipOptions, zipSync } from 'fflate'
import { hasChecksum, listedChecksums } from './zip-checks'

export type ZipFile = { readonly path: string; readonly bytes: Uint8Array }

export type ZipReading =
  | { readonly status: 'read'; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly status: 'refused'; readonly why: string }

export type ZipLimits = {
  readonly members: number
  readonly bytesEach: number
  readonly bytesInAll: number
  readonly ratio: number
}

export const zipLimits: ZipLimits = { members: 20_000, bytesEach: 200_000_000, bytesInAll: 500_000_000, ratio: 200 }

/** Local time on purpose: the format knows no time zone, and the same clock face must come out everywhere. */
const sameTime = (): Date => new Date(1980, 0, 1, 0, 0, 0)

/** The same files give the same bytes, whatever order they come in and whenever it is done. What is packed already is stored as it is. */
export function writeZip(files: readonly ZipFile[]): Uint8Array {
  const sorted = [...files].sort((one, other) => (one.path < other.path ? -1 : 1))
  const twin = sorted.find(({ path }, nth) => path === sorted[nth + 1]?.path)
  if (twin) throw new RangeError(`Two files of the package are called ${twin.path}.`)

  const members = sorted.map(({ path, bytes }): [string, [Uint8Array, ZipOptions]] => {
    const isPacked = /\.(zip|qdpx|docx|xlsx|png|jpe?g)$/.test(path)
    return [path, [bytes, { mtime: sameTime(), level: isPacked ? 0 : 6, os: 3, attrs: 0o644 << 16 }]]
  })
  return zipSync(Object.fromEntries(members))
}

/** Unpacks a file from outside: bombs, paths that lead out of the folder and twins are refused before anything is unpacked. */
export function readZip(bytes: Uint8Array, limits: ZipLimits = zipLimits): ZipReading {
  const seen = new Set<string>()
  const checksumOf = new Map<string, number | undefined>()
  let inAll = 0
  let why: string | null = null

  try {
    const checksums = listedChecksums(bytes)
    const members = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        inAll += originalSize
        why ??= faultOf({ name, size, originalSize }, { inAll, count: seen.size, isTwin: seen.has(name.toLowerCase()) }, limits)
        checksumOf.set(name, checksums[seen.size])
        seen.add(name.toLowerCase())
        return why === null && !name.endsWith('/')
      },
    })
    if (why !== null) return { status: 'refused', why }

    const files = new Map(Object.entries(members))
    const damaged = [...files].find(([name, content]) => !hasChecksum(content, checksumOf.get(name)))
    if (damaged)
      return { status: 'refused', why: `"${damaged[0]}" is not what the archive says it is. It is damaged; ask for it again.` }
    return { status: 'read', files }
  } catch {
    return { status: 'refused', why: why ?? 'This is not a zip archive, or it is damaged. Ask for it again.' }
  }
}

type Member = { name: string; size: number; originalSize: number }

function faultOf(
  { name, size, originalSize }: Member,
  so: { inAll: number; count: number; isTwin: boolean },
  limits: ZipLimits,
): string | null {
  if (so.count >= limits.members) return `The archive holds more than ${limits.members} files.`
  if (!isSafePath(name)) return 'The archive holds a file whose name leads out of its folder.'
  if (so.isTwin) return `The archive holds two files called "${name}".`
  if (originalSize > limits.bytesEach) return `"${name}" would be larger than ${limits.bytesEach} bytes when unpacked.`
  if (so.inAll > limits.bytesInAll) return `The archive would be larger than ${limits.bytesInAll} bytes when unpacked.`
  if (originalSize > 1_000_000 && originalSize > size * limits.ratio)
    return `"${name}" grows more than ${limits.ratio} times when unpacked.`
  return null
}

function isSafePath(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a control character in a file name is what is looked for
  return name !== '' && !/^[/\\]|^[A-Za-z]:|\\|[\u0000-\u001F]/.test(name) && !name.split('/').includes('..')
}
