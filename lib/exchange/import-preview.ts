import { attributesAsked } from '@/lib/queries/imports'
import { type AnyMember, admit } from '@/lib/server/member'
import { type LettersPreview, lettersPreview } from './letters-preview'
import { openIncoming } from './open-incoming'
import { type PreviewChoice, type TablePreview, tablePreview } from './table-preview'

export type ImportPreview = TablePreview | LettersPreview

/** What the file that was sent to the upload route looks like; words of it are shown to nobody else. */
export async function uploadedComments(member: AnyMember, upload: string, choice: PreviewChoice = {}): Promise<ImportPreview> {
  const custodian = admit(member, 'comment.import')
  const attributes = await attributesAsked(custodian)
  const incoming = await openIncoming(member, upload, choice)
  return incoming.kind === 'table'
    ? tablePreview(custodian, incoming, attributes, choice)
    : lettersPreview(custodian, incoming, attributes)
}
