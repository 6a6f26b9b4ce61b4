import type { FileCodebook } from '@/lib/domain/codebook/file-code'
import { type ImportPlan, planImport } from '@/lib/domain/codebook/import-plan'
import { markOfPlan } from '@/lib/domain/codebook/plan-mark'
import { readCodebookTable } from '@/lib/formats/codebook-table-in'
import { decodeBytes, detectEncoding } from '@/lib/formats/encoding'
import { codeGuid } from '@/lib/formats/qda-guid'
import { readQdc } from '@/lib/formats/qdc-in'
import { readIncoming } from '@/lib/formats/read-incoming'
import { codesEverShared } from '@/lib/queries/codebook'
import type { Member } from '@/lib/server/member'
import { nameOfSpooled, readSpooled } from '@/lib/server/spool'

const foreign = 'This is no codebook that can be read here. Bring a table (.csv or .xlsx) or a REFI-QDA codebook (.qdc).'

/** A codebook in a file: a REFI-QDA codebook by what it holds, else the table that is in it. */
export async function readCodebook(bytes: Uint8Array, fileName: string): Promise<FileCodebook> {
  const beginning = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const isXml = /^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)?[\s\0]*<\0?[?!A-Za-z]/.test(beginning)
  if (isXml) return readQdc(decodeBytes(bytes, detectEncoding(bytes)))
  const incoming = await readIncoming(bytes, fileName)
  if (incoming.kind === 'refused') return { kind: 'refused', faults: [incoming.why] }
  if (incoming.kind === 'bundle' && incoming.files.some(({ path }) => /\.qde$/i.test(path)))
    return {
      kind: 'refused',
      faults: ['This is a whole REFI-QDA project. Export the codebook alone (.qdc) where it comes from, and bring that.'],
    }
  if (incoming.kind !== 'table') return { kind: 'refused', faults: [foreign] }
  const read = await readCodebookTable(incoming)
  if (read.kind === 'refused' || incoming.sheets.length < 2) return read
  return { ...read, remarks: [`Of the ${incoming.sheets.length} sheets, "${incoming.sheet}" was read.`, ...read.remarks] }
}

export type CodebookPreview =
  | { readonly status: 'refused'; readonly faults: readonly string[] }
  | {
      readonly status: 'ok'
      readonly plan: Extract<ImportPlan, { status: 'ok' }>
      readonly remarks: readonly string[]
      /** What the verb takes to do just this. */
      readonly rows: string
      readonly mark: string
    }

/** What an uploaded file would do to the codebook as it stands. */
export async function previewCodebook(
  member: Member<'codebook.read' | 'codebook.edit'>,
  upload: string,
): Promise<CodebookPreview> {
  const name = (await nameOfSpooled(member, upload)) ?? 'codebook.csv'
  return codebookPreview(member, await readCodebook(await readSpooled(member, upload), name))
}

export async function codebookPreview(member: Member<'codebook.read'>, file: FileCodebook): Promise<CodebookPreview> {
  if (file.kind === 'refused') return { status: 'refused', faults: file.faults }
  const shared = (await codesEverShared(member)).filter(({ kind }) => kind === 'content')
  const here = shared.map(({ retiredAt, mergedIntoId, kind: _, clauseId: __, revision: ___, isDraft: ____, ...code }) => ({
    ...{ ...code, guid: codeGuid(member.slug, code.id), isInUse: !retiredAt && !mergedIntoId },
  }))
  const plan = planImport(file.codes, here)
  if (plan.status === 'refused') return plan
  return { status: 'ok', plan, remarks: file.remarks, rows: JSON.stringify(file.codes), mark: markOfPlan(plan) }
}
