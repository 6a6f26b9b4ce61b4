import { createHash } from 'node:crypto'
import type { ZipFile } from './zip'

/** Where the manifest stands in a package; it does not list itself. */
export const manifestPath = 'checksums.sha256'

export type ManifestFault = { readonly path: string; readonly what: 'changed' | 'missing' | 'extra' | 'unreadable line' }

export type Verdict =
  | { readonly status: 'intact'; readonly files: number }
  | { readonly status: 'broken'; readonly faults: readonly ManifestFault[] }

/**
 * One line per file, `hash  path`, as the command `sha256sum --check` reads them, and a remark (which it passes over) with
 * the hash of those lines, so that a changed list is told from a changed file.
 */
export function writeManifest(files: readonly ZipFile[]): string {
  const sorted = files.filter(({ path }) => path !== manifestPath).sort((one, other) => (one.path < other.path ? -1 : 1))
  const lines = sorted.map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`).join('')
  return `${lines}# ${sha256(new TextEncoder().encode(lines))} are the lines above\n`
}

/** Compares the files of a package with its manifest and names each that differs, is missing, or is not listed. */
export function verifyManifest(manifest: string, files: ReadonlyMap<string, Uint8Array>): Verdict {
  const listed = new Map<string, string>()
  const faults: ManifestFault[] = []
  const [remark = '', own] = /^# ([0-9a-f]{64}) are the lines above$/m.exec(manifest) ?? []
  const [above = '', below = ''] = remark === '' ? [manifest] : manifest.split(remark)
  if (own !== undefined && sha256(new TextEncoder().encode(above)) !== own) faults.push({ path: manifestPath, what: 'changed' })
  for (const line of `${above}${below}`.split('\n')) {
    const [, hash, path] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? []
    if (hash !== undefined && path !== undefined && !listed.has(path)) listed.set(path, hash)
    else if (line !== '') faults.push({ path: manifestPath, what: 'unreadable line' })
  }

  for (const [path, hash] of listed) {
    const bytes = files.get(path)
    if (!bytes) faults.push({ path, what: 'missing' })
    else if (sha256(bytes) !== hash) faults.push({ path, what: 'changed' })
  }
  for (const path of files.keys()) if (path !== manifestPath && !listed.has(path)) faults.push({ path, what: 'extra' })

  return faults.length > 0 ? { status: 'broken', faults } : { status: 'intact', files: listed.size }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
