import { manifestPath, writeManifest } from '@/lib/formats/manifest'
import { writeZip, type ZipFile } from '@/lib/formats/zip'
import { promisesAsOf, type ReleaseData, releaseData } from '@/lib/queries/release-data'
import { releasesOf } from '@/lib/queries/releases'
import { answered, type FormState } from '@/lib/server/act'
import { type Call, liveCall } from '@/lib/server/call'
import { type AnyMember, admit, findMember } from '@/lib/server/member'
import { Refusal } from '@/lib/server/refusal'
import { dropPackage, keepPackage, packageName, readPackage } from '@/lib/server/release-folder'
import { readSession } from '@/lib/server/session'
import { perform } from '@/lib/server/verb'
import { recordExport } from '@/lib/services/export/record-export'
import { recordRelease } from '@/lib/services/release/record-release'
import { codebookFile, dataPackageFile, qdpxFile, readmeFile, sha256Hex, tableFiles } from './release-files'

const reading = ['release.read', 'comment.read', 'codebook.read', 'project.read', 'round.read'] as const

/** The files of a release, the same bytes for the same data. Work of a round that is still open is blind, and not in them. */
export async function releaseFilesOf(member: AnyMember): Promise<{ files: ZipFile[]; data: ReleaseData; manifest: string }> {
  const data = await releaseData(admit(member, [...reading]))
  if (!data.version) throw new Refusal('conflict', 'Publish the description first: a release is the package of a version.')
  const files = [readmeFile(data), ...tableFiles(data), ...codebookFile(data), qdpxFile(data), dataPackageFile(data)]
  const manifest = writeManifest(files)
  return { files: [...files, { path: manifestPath, bytes: new TextEncoder().encode(manifest) }], data, manifest }
}

/** Builds the package, keeps it in the data folder, and freezes its checksums in the project. */
export async function buildRelease(member: AnyMember, call: Call): Promise<{ number: number; bytes: Uint8Array }> {
  if (!member.may('release.build')) throw new Refusal('not-found', 'There is nothing here for you.')
  const asOf = await promisesAsOf(admit(member, 'release.read'))
  const { files, manifest } = await releaseFilesOf(member)
  const bytes = writeZip(files)
  const manifestHash = sha256Hex(manifest)
  const file = packageName(member.projectId, manifestHash)
  await keepPackage(file, bytes)
  try {
    const { number } = await perform(recordRelease, member, { manifestHash, file, size: bytes.length, asOf }, call)
    return { number, bytes }
  } catch (error) {
    await dropPackage(file)
    throw error
  }
}

export type ExportFormat = 'csv' | 'qdpx' | 'release'

/** Data out of the project in one of its formats, recorded before it leaves. */
export async function exportAs(
  member: AnyMember,
  format: ExportFormat,
  call: Call,
): Promise<{ name: string; bytes: Uint8Array }> {
  const { files, data } = await releaseFilesOf(member)
  await perform(recordExport, member, { format, comments: data.comments.length }, call)
  const name = `${data.project.slug}-v${data.version?.number ?? 0}`
  if (format === 'qdpx') return { name: `${name}.qdpx`, bytes: qdpxFile(data).bytes }
  const chosen = format === 'csv' ? files.filter(({ path: of }) => of.endsWith('.csv')) : files
  return { name: `${name}-${format}.zip`, bytes: writeZip(chosen) }
}

export async function buildReleaseDoor(form: FormData): Promise<FormState> {
  return answered(async () => {
    const member = await memberOf(String(form.get('project') ?? ''))
    if (!member) throw new Refusal('not-found', 'There is nothing here for you. Sign in again, or ask an editor.')
    return (await buildRelease(member, liveCall())).number
  })
}

/** A kept release, or an export in a format, as a file to save; 404 for everybody else. A stale release is not given out again. */
export async function downloadDoor(slug: string, what: string): Promise<Response> {
  const member = await memberOf(slug)
  const state = await answered(async () => {
    if (!member?.may('release.read')) throw new Refusal('not-found', 'There is nothing here for you.')
    if (what === 'csv' || what === 'qdpx' || what === 'release') return exportAs(member, what, liveCall())
    const release = (await releasesOf(admit(member, 'release.read'))).find(({ number }) => String(number) === what)
    if (!release) throw new Refusal('not-found', 'There is no such release.')
    if (release.isStale)
      throw new Refusal('frozen', 'Something in it was withdrawn or may not be used any more. Build a new release.')
    return { name: `${slug}-release-${release.number}.zip`, bytes: await readPackage(release.file) }
  })
  if (state.status !== 'done') return new Response(state.status === 'refused' ? state.sentence : '', { status: 404 })
  return new Response(Buffer.from(state.value.bytes), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${state.value.name}"`,
      'Cache-Control': 'no-store',
    },
  })
}

async function memberOf(slug: string): Promise<AnyMember | null> {
  const session = await readSession()
  return session && findMember({ slug }, session.personId)
}
