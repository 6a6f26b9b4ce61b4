import { type Attachment, type ParsedMail, simpleParser } from 'mailparser'
import type { Incoming, IncomingLetter, LetterPart, RefusedFile } from '../domain/comment/incoming-file'
import { letterParts } from '../domain/comment/letter-text'
import { textOfAnyHtml } from './html-text'

/** How an attachment is read: as any other file. */
export type ReadAttachment = (bytes: Uint8Array, fileName: string) => Promise<Incoming>

const most = { attachments: 40, parts: 400 }

/** One message as one letter, its attachments as further parts. */
export async function readMessage(
  bytes: Uint8Array,
  nth: number,
  readAttachment: ReadAttachment,
): Promise<IncomingLetter | RefusedFile> {
  const mail = await parsed(bytes)
  if (!mail)
    return { kind: 'refused', why: 'This message is damaged and could not be read. Save it again from the mail program.' }

  const { text, remark } = wordsOf(mail)
  const attached = await attachedParts(mail.attachments, readAttachment)
  const parts = [...letterParts(text, { isMail: true }), ...attached.parts]
  const from = mail.from?.value[0]
  const name = from?.name?.trim() || null
  const email = from?.address?.trim() || null
  const subject = mail.subject?.trim() ?? ''
  return {
    name: `Letter ${nth}`,
    sender: name === null && email === null && subject === '' ? null : { name, email, other: subject === '' ? {} : { subject } },
    sentOn: dayOf(mail),
    messageId: mail.messageId ?? null,
    inReplyTo: mail.inReplyTo ?? null,
    parts,
    remarks: [
      ...(remark ? [remark] : []),
      ...attached.remarks,
      ...(parts.length === 0 ? ['There are no words in this message.'] : []),
    ],
  }
}

async function parsed(bytes: Uint8Array): Promise<ParsedMail | null> {
  try {
    return await simpleParser(Buffer.from(bytes), {
      skipHtmlToText: true,
      skipTextToHtml: true,
      skipTextLinks: true,
      skipImageLinks: true,
    })
  } catch {
    return null
  }
}

function wordsOf(mail: ParsedMail): { text: string; remark: string | null } {
  const plain = mail.text ?? ''
  const html = typeof mail.html === 'string' ? mail.html : ''
  if (/[^\s\p{Cf}]/u.test(plain) || html === '') return { text: plain.replace(/\r\n?/gu, '\n'), remark: null }
  return { text: textOfAnyHtml(html), remark: 'The message was a web page only; its words were taken without markup.' }
}

/** The day by the sender's own clock; null for a date that nobody can read. */
function dayOf({ headerLines }: ParsedMail): string | null {
  const written = headerLines.find(({ key }) => key === 'date')?.line.replace(/^date:\s*/iu, '') ?? ''
  const [, day, month, year] = /(?:^|,\s*|\s)(\d{1,2})\s+([A-Z][a-z]{2})[a-z]*\s+(\d{4})\b/u.exec(written) ?? []
  const number = 'JanFebMarAprMayJunJulAugSepOctNovDec'.indexOf(month ?? '?') / 3 + 1
  if (!day || !year || number < 1 || !Number.isInteger(number)) return null
  const date = new Date(Date.UTC(Number(year), number - 1, Number(day)))
  return date.getUTCDate() === Number(day) ? date.toISOString().slice(0, 10) : null
}

async function attachedParts(attachments: readonly Attachment[], readAttachment: ReadAttachment) {
  const parts: LetterPart[] = []
  const remarks: string[] = []
  for (const [nth, { content, filename, contentType, related }] of attachments.entries()) {
    const place = `attachment ${nth + 1}`
    if (nth >= most.attachments || parts.length >= most.parts) {
      remarks.push(
        `There are ${attachments.length} attachments; those from ${place} on were not read. Bring them as files of their own.`,
      )
      break
    }
    if (related && contentType.startsWith('image/')) continue
    const isMessage = contentType === 'message/rfc822'
    const incoming = await readAttachment(content, filename ?? (isMessage ? 'message.eml' : ''))
    if (incoming.kind === 'refused') remarks.push(`Of ${place} nothing was taken. ${incoming.why}`)
    else if (incoming.kind === 'letters') {
      for await (const entry of incoming.entries) {
        if (entry.kind === 'fault') remarks.push(`Of ${place}: ${entry.fault.sentence}`)
        else parts.push(...entry.letter.parts.map((part) => attachedPart(part, place)))
      }
    } else remarks.push(`In ${place} there is a table or an archive. Bring it as a file of its own.`)
  }
  return { parts: parts.slice(0, most.parts), remarks }
}

/** A margin comment stays what it is; the words of an attached letter become those of an attachment. */
function attachedPart(part: LetterPart, place: string): LetterPart {
  return { ...part, kind: part.kind === 'body' ? 'attachment-text' : part.kind, place: `${place}, ${part.place}` }
}
