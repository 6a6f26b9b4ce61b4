import type { IncomingFormat } from '../domain/comment/incoming-file'
import { sniffDelimiter } from './csv-delimiter'
import { csvRecords } from './csv-records'
import { decodeBytes, detectEncoding } from './encoding'
import { isMarkdown } from './markdown-text'

export type FileKind =
  | { readonly kind: Exclude<IncomingFormat, 'tsv' | 'xlsx' | 'docx'> | 'zip-like' }
  | { readonly kind: 'unreadable'; readonly why: string }

const nothing = 'This file is empty. Choose another one.'

/** Kinds that are known by their first bytes (as Latin-1) and cannot be read here, each with the way out. */
const foreign: readonly (readonly [readonly string[], string])[] = [
  [
    ['\xd0\xcf\x11\xe0'],
    'This is a file of an old or protected Office format (.doc, .xls, .msg, or one with a password). Open it in its program and save it as .docx, .xlsx or .eml without a password.',
  ],
  [['{\\rtf'], 'This is a rich text file (.rtf). Open it in a word processor and save it as .docx.'],
  [
    ['\x1f\x8b', 'BZh', '\xfd7zXZ', '7z\xbc\xaf', 'Rar!'],
    'This is an archive of a kind that is not read here. Unpack it, and bring its files or a .zip.',
  ],
  [
    ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*'],
    'This is a picture. Words in it cannot be read; type them into a text file and bring that.',
  ],
  [['ID3', '\xff\xfb', 'OggS', 'RIFF'], 'This is a recording or a picture. Bring its words as a text file.'],
  [['SQLite format 3'], 'This is a database. Export the comments from it as CSV.'],
  [['PAR1', 'ARROW1'], 'This is a data file of a kind that is not read here. Export it as CSV.'],
]

/**
 * What a file is, by its first bytes; `beginning` has 64 kB or the whole. The name decides only between kinds that look alike:
 * prose and a table of one column, a letter that begins with `From:` and a mail.
 */
export function kindOfFile(beginning: Uint8Array, fileName: string, isWhole: boolean): FileKind {
  if (beginning.length === 0) return { kind: 'unreadable', why: nothing }
  const bytes = Buffer.from(beginning.buffer, beginning.byteOffset, Math.min(beginning.length, 4096)).toString('latin1')
  if (bytes.startsWith('PK\x03\x04') || bytes.startsWith('PK\x05\x06')) return { kind: 'zip-like' }
  if (/%PDF-\d/.test(bytes.slice(0, 1024))) return { kind: 'pdf' }
  const known = foreign.find(([starts]) => starts.some((start) => bytes.startsWith(start)))
  if (known) return { kind: 'unreadable', why: known[1] }

  const text = decodeBytes(beginning, detectEncoding(beginning, isWhole))
  return { kind: kindOfText(text, extensionOf(fileName), isWhole) }
}

export function extensionOf(fileName: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase() ?? ''
}

function kindOfText(text: string, extension: string, isWhole: boolean): Exclude<IncomingFormat, 'tsv' | 'xlsx' | 'docx'> {
  if (/^From \S.*\r?\n(?:[!-9;-~]+:|>From )/.test(text)) return 'mbox'
  if (isMail(text, extension)) return 'eml'
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?(?:<!doctype html|<html[\s>])/iu.test(text)) return 'html'
  if (extension === 'csv' || extension === 'tsv' || extension === 'tab') return 'csv'
  if (/^html?$|^xhtml$/.test(extension) || /^\s*<(?:body|div|p|table|h[1-6]|span)\b[^<>]*>/iu.test(text)) return 'html'
  if (extension === 'md' || extension === 'markdown') return 'md'
  if (looksTabular(text, extension, isWhole)) return 'csv'
  return isMarkdown(text) && extension !== 'txt' ? 'md' : 'txt'
}

const mailField =
  /^(?:from|to|cc|subject|date|message-id|mime-version|received|return-path|content-type|x-[\w-]+|dkim-signature|delivered-to|reply-to|in-reply-to|references|sender):/i
const onlyInMail = /^(?:message-id|mime-version|received|return-path|dkim-signature|delivered-to|content-type):/im

/** Two header fields and no other line before the first blank one. */
function isMail(text: string, extension: string): boolean {
  const [head = ''] = text
    .slice(0, 60_000)
    .replace(/^\uFEFF?\s*/u, '')
    .split(/\r?\n\r?\n/, 1)
  const lines = head.split(/\r?\n/)
  const fields = lines.filter((line) => mailField.test(line)).length
  const isHead = fields >= 2 && lines.every((line) => /^[!-9;-~]+:|^[ \t]/.test(line))
  return isHead && (extension === 'eml' || onlyInMail.test(head))
}

/** Three records or more with as many cells each; prose has commas, but not as many in every line. */
function looksTabular(text: string, extension: string, isWhole: boolean): boolean {
  const delimiter = sniffDelimiter(text)
  const records = csvRecords(delimiter)
  const read = [...records.push(text)]
  const { last, end } = records.end()
  const all = (isWhole && end.status === 'whole' && last ? [...read, last] : read).filter(
    ({ cells }) => cells.join('').trim() !== '',
  )
  const columns = all[0]?.cells.length ?? 0
  const fits = all.length >= 3 && columns >= 2 && all.every(({ cells }) => cells.length === columns)
  return fits && (extension !== 'txt' || delimiter === '\t' || columns >= 4)
}
