import { matrixPath, releaseTables } from '@/lib/domain/release/package'
import { readCsv } from '@/lib/formats/csv'
import { dataPackagePath, readDataPackage } from '@/lib/formats/data-package'
import { manifestPath, verifyManifest } from '@/lib/formats/manifest'
import { readZip } from '@/lib/formats/zip'

export type ReleaseVerdict =
  | { readonly status: 'intact'; readonly files: number }
  | { readonly status: 'broken'; readonly sentences: readonly string[] }

const saidOf = {
  changed: 'was changed',
  missing: 'is missing',
  extra: 'is not listed',
  'unreadable line': 'has a line that cannot be read',
}

/** Whether a release is as it was built: every file by its checksum, every table by its columns, every coding by its comment. */
export function verifyRelease(bytes: Uint8Array): ReleaseVerdict {
  const zip = readZip(bytes)
  if (zip.status === 'refused') return { status: 'broken', sentences: [zip.why] }
  const manifest = zip.files.get(manifestPath)
  if (!manifest) return { status: 'broken', sentences: [`This is no release: ${manifestPath} is missing.`] }
  const verdict = verifyManifest(new TextDecoder().decode(manifest), zip.files)
  const sentences = verdict.status === 'broken' ? verdict.faults.map(({ path, what }) => `${path} ${saidOf[what]}.`) : []
  if (sentences.length === 0) sentences.push(...faultsOfTables(zip.files))
  return sentences.length > 0 ? { status: 'broken', sentences } : { status: 'intact', files: zip.files.size - 1 }
}

/** Tables that every release has had since the first. */
const always = [releaseTables.account, releaseTables.comments, releaseTables.codings, releaseTables.codebook]

function faultsOfTables(files: ReadonlyMap<string, Uint8Array>): string[] {
  const sentences = faultsOfColumns(files)
  const handles = new Set(tableIn(files, releaseTables.comments.path)?.rows.map(({ cells }) => cells[0]))
  for (const path of [releaseTables.codings.path, matrixPath]) {
    const stray = tableIn(files, path)?.rows.find(({ cells }) => !handles.has(cells[0]))
    if (stray) sentences.push(`${path}, line ${stray.line}, speaks of a comment that is not in ${releaseTables.comments.path}.`)
  }
  return [...sentences, ...faultsOfAccount(files)]
}

/** By the release's own description; one without it is older, and may lack columns and tables that came later. */
function faultsOfColumns(files: ReadonlyMap<string, Uint8Array>): string[] {
  const description = files.get(dataPackagePath)
  if (!description)
    return Object.values(releaseTables).flatMap((known) => {
      const table = tableIn(files, known.path)
      if (!table) return always.includes(known) || files.has(known.path) ? [`${known.path} is missing or is no table.`] : []
      const names = known.columns.map(({ name }) => name)
      return isPartInOrder(table.header, names) ? [] : [`${known.path} does not have the columns of a release.`]
    })
  const described = readDataPackage(new TextDecoder().decode(description))
  if (described.status === 'refused') return [described.why]
  const missing = always.filter(({ path }) => !described.columns.has(path)).map(({ path }) => `${path} is not described.`)
  const wrong = [...described.columns].flatMap(([path, columns]) => {
    const table = tableIn(files, path)
    if (!table) return [`${path} is missing or is no table.`]
    return table.header.join('\0') === columns.join('\0') ? [] : [`${path} does not have the columns that it is described with.`]
  })
  return [...missing, ...wrong]
}

function isPartInOrder(some: readonly string[], all: readonly string[]): boolean {
  let at = 0
  for (const name of some) {
    at = all.indexOf(name, at) + 1
    if (at === 0) return false
  }
  return some[0] === all[0]
}

/** Each row of the account adds up, and what it says is admitted is what is there. */
function faultsOfAccount(files: ReadonlyMap<string, Uint8Array>): string[] {
  const { path } = releaseTables.account
  const rows = (tableIn(files, path)?.rows ?? []).map(({ line, cells }) => ({
    line,
    part: cells[0],
    numbers: cells.slice(2).map(Number),
  }))
  const wrong = rows.find(({ numbers }) => numbers.slice(0, -1).reduce((sum, one) => sum + one, 0) !== numbers.at(-1))
  const comments = tableIn(files, releaseTables.comments.path)?.rows.length
  // Where comments were split or joined, the second of these rows counts them as they are in the tables.
  const admitted = rows.findLast(({ part }) => part === 'all')?.numbers[0]
  return [
    ...(wrong ? [`${path}, line ${wrong.line}, does not add up.`] : []),
    ...(admitted === comments ? [] : [`${path} speaks of another number of comments than ${releaseTables.comments.path} holds.`]),
  ]
}

function tableIn(files: ReadonlyMap<string, Uint8Array>, path: string) {
  const content = files.get(path)
  const reading = content && readCsv(content)
  return reading?.status === 'read' ? reading : null
}
