import { outline } from '@/lib/domain/description/outline'
import type { Outline } from '@/lib/domain/description/row'
import { readDocxText } from '@/lib/formats/docx-text'
import { isMarkdown, readMarkdown } from '@/lib/formats/markdown-text'
import { readPlainText } from '@/lib/formats/plain-text'
import type { Call } from '@/lib/server/call'
import type { AnyMember } from '@/lib/server/member'
import { Refusal } from '@/lib/server/refusal'
import { readSpooled } from '@/lib/server/spool'
import { perform } from '@/lib/server/verb'
import { importClauses } from '@/lib/services/description/import-clauses'

const longest = 2_000_000

/** The text of a description file; `.docx` is known by what it holds, not by its name. */
export async function descriptionText(bytes: Uint8Array): Promise<string> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  const reading = isZip ? await readDocxText(bytes) : readPlainText(bytes)
  if (reading.status === 'refused') throw new Refusal('input', reading.why)
  if (reading.text.length > longest)
    throw new Refusal('input', `This text is too long: at most ${longest} characters can become a description.`)
  return !isZip && isMarkdown(reading.text) ? readMarkdown(reading.text) : reading.text
}

/** The text of an uploaded file; it may be looked at again until the spool is swept. */
export async function uploadedDescription(member: AnyMember, upload: string): Promise<string> {
  return descriptionText(await readSpooled(member, upload))
}

/** A whole file as the draft of version 1, just as the importer reads it. */
export async function importDescription(member: AnyMember, bytes: Uint8Array, call: Call): Promise<Outline> {
  const found = outline(await descriptionText(bytes))
  const rows = found.rows.map(({ source: _, ...row }) => row)
  await perform(importClauses, member, { rows }, call)
  return found
}
