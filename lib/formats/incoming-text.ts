import type {
  IncomingFormat,
  IncomingLetters,
  LetterEntry,
  LetterPart,
  LetterSender,
  RefusedFile,
} from '../domain/comment/incoming-file'
import { letterParts } from '../domain/comment/letter-text'
import { decodeBytes, detectEncoding } from './encoding'
import { textOfAnyHtml } from './html-text'
import { readMarkdown } from './markdown-text'
import { readPlainText } from './plain-text'

/** A letter in a text file, Markdown or a web page, as one letter. */
export function readTextLetter(
  bytes: Uint8Array,
  format: 'txt' | 'md' | 'html',
  fileName: string,
): IncomingLetters | RefusedFile {
  const reading = readPlainText(bytes, format === 'html' ? encodingOfHtml(bytes) : undefined)
  if (reading.status === 'refused') return { kind: 'refused', why: reading.why }
  const text = format === 'html' ? textOfAnyHtml(reading.text) : format === 'md' ? readMarkdown(reading.text) : reading.text
  const parts = letterParts(text, { isMail: false })
  if (parts.length === 0) return { kind: 'refused', why: 'There is no text in this file. Choose another one.' }
  return oneLetter(format, parts, { encoding: reading.encoding, fileName })
}

/** The encoding that a page declares, unless its bytes say otherwise: declared ones are believed only where nothing else proves one. */
function encodingOfHtml(bytes: Uint8Array): string | undefined {
  const found = detectEncoding(bytes)
  if (/^utf-/u.test(found)) return undefined
  const declared = /charset\s*=\s*["']?([\w-]{3,30})/iu.exec(decodeBytes(bytes.subarray(0, 4096), 'latin1'))?.[1]
  return declared && /^(?:windows-\d+|iso-8859-\d+|koi8-[ru]|gb\w+|big5|shift_jis|euc-\w+)$/iu.test(declared)
    ? declared.toLowerCase()
    : undefined
}

export function oneLetter(
  format: IncomingFormat,
  parts: readonly LetterPart[],
  more: { fileName: string; encoding?: string; sender?: Omit<LetterSender, 'other'>; remarks?: readonly string[] },
): IncomingLetters {
  const sender = senderOf(more.fileName, more.sender)
  const letter = { name: 'Letter 1', sender, sentOn: null, messageId: null, inReplyTo: null, parts, remarks: [] }
  const entries = inOrder([{ kind: 'letter', letter }])
  return { kind: 'letters', format, encoding: more.encoding ?? null, remarks: more.remarks ?? [], entries }
}

/** The file's name belongs to what is known of its sender: people call files by their names. */
export function senderOf(
  fileName: string,
  known: Omit<LetterSender, 'other'> = { name: null, email: null },
): LetterSender | null {
  const file = fileName.split(/[/\\]/).at(-1)?.trim() ?? ''
  if (file === '' && known.name === null && known.email === null) return null
  return { ...known, other: file === '' ? {} : { file } }
}

export async function* inOrder(entries: Iterable<LetterEntry>): AsyncGenerator<LetterEntry> {
  yield* entries
}
