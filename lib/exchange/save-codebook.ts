import { hexOf } from '@/lib/domain/codebook/code'
import { inPrintedOrder } from '@/lib/domain/codebook/printed-code'
import { codebookColumns, codebookRows, codebookSheet } from '@/lib/formats/codebook-table'
import { writeCsv } from '@/lib/formats/csv-writer'
import type { QdaCode } from '@/lib/formats/qda-code'
import { descriptionHeadings } from '@/lib/formats/qda-description'
import { codeGuid, namespaceOf } from '@/lib/formats/qda-guid'
import { writeQdc } from '@/lib/formats/qdc'
import { writeXlsx } from '@/lib/formats/xlsx-writer'
import { type CodeView, codebookCodes } from '@/lib/queries/codebook'
import { liveCall } from '@/lib/server/call'
import { type AnyMember, admit, findMember } from '@/lib/server/member'
import { readSession } from '@/lib/server/session'
import { perform } from '@/lib/server/verb'
import { recordExport } from '@/lib/services/export/record-export'

type Written = { readonly bytes: string | Uint8Array; readonly type: string }
const utf8 = '; charset=utf-8'

/** The codebook as it stands, in the format that the address asks for; 404 for who may not take anything out. */
export async function saveCodebook(request: Request, slug: string): Promise<Response> {
  const session = await readSession()
  const member = session && (await findMember({ slug }, session.personId))
  return codebookFile(member, new URL(request.url).searchParams.get('as') ?? 'csv')
}

/** `as`: `csv`, `xlsx` or `qdc`. Shared codes in use only, no drafts: nothing of a coder's own, nothing of any coding. */
export async function codebookFile(member: AnyMember | null, as: string): Promise<Response> {
  const write = Object.hasOwn(writers, as) ? writers[as] : undefined
  if (!member?.may('export.record') || !write) return new Response('', { status: 404 })
  const codes = (await codebookCodes(admit(member, 'codebook.read'))).filter(
    ({ retiredAt, isDraft }) => retiredAt === null && !isDraft,
  )
  const written = write(member.slug, codes)
  if (!written) return new Response('There is no code in the codebook yet, so there is nothing to save.', { status: 404 })
  await perform(recordExport, member, { format: 'codebook', comments: 0 }, liveCall())
  return new Response(written.bytes as BodyInit, {
    headers: {
      'Content-Type': written.type,
      'Content-Disposition': `attachment; filename="${member.slug}-codebook.${as}"`,
      'Cache-Control': 'no-store',
    },
  })
}

const writers: Record<string, (slug: string, codes: readonly CodeView[]) => Written | null> = {
  csv: (slug, codes) => {
    const rows = codebookRows(content(codes), (id) => codeGuid(slug, id))
    return { bytes: writeCsv(codebookColumns, rows, { forSpreadsheet: true }), type: `text/csv${utf8}` }
  },
  xlsx: (slug, codes) => ({
    bytes: writeXlsx([codebookSheet(content(codes), (id) => codeGuid(slug, id))]),
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  qdc: (slug, codes) => {
    const clauses = codes.filter(({ kind }) => kind === 'clause')
    const trees = { clauses: clauses.map((code) => qdaCode(code)), codes: content(codes).map((code) => qdaCode(code)) }
    const written = writeQdc({ namespace: namespaceOf(slug), ...trees })
    return written && { bytes: written.xml, type: `application/xml${utf8}` }
  },
}

function content(codes: readonly CodeView[]): CodeView[] {
  return inPrintedOrder(codes.filter(({ kind }) => kind === 'content')).map(({ code }) => code)
}

function qdaCode({ id, parentId, handle, name, colour, ...code }: CodeView): QdaCode {
  const parts = ['shortDefinition', 'definition', 'useWhen', 'notWhen', 'example'] as const
  const definition = parts.map((part) => [descriptionHeadings[part], code[part].replace(/\r\n?/g, '\n')] as const)
  return { id, parentId, handle, name, colour: hexOf(colour), isCodable: true, definition }
}
