import type { Incoming, IncomingBundle, IncomingLetters, LetterEntry, RefusedFile } from '../domain/comment/incoming-file'
import { type ByteSource, gathered, peeked } from './byte-source'
import { readCsvTable } from './incoming-csv'
import { readDocx } from './incoming-docx'
import { kindOfFile } from './incoming-kind'
import { readMessage } from './incoming-mail'
import { readPdf } from './incoming-pdf'
import { inOrder, readTextLetter } from './incoming-text'
import { readXlsx } from './incoming-xlsx'
import { mboxMessages } from './mbox'
import { readZip } from './zip'
import { BadZip, zipMembers } from './zip-members'

/** What is held in memory at once of a file that is not read row by row, in bytes. */
const most = { txt: 5_000_000, md: 5_000_000, html: 20_000_000, pdf: 60_000_000, eml: 40_000_000, zip: 60_000_000 } as const

const office = { members: 4000, bytesEach: 60_000_000, bytesInAll: 200_000_000, ratio: 200 }
const bundle = { members: 1000, bytesEach: 60_000_000, bytesInAll: 200_000_000, ratio: 200 }

export type ReadingChoice = {
  /** The sheet that rows are wanted of; without it the first that is shown and not empty. */
  readonly sheet?: string
  /** Lines of a text table at which a row begins whose quotation marks are ordinary characters. */
  readonly plainLines?: ReadonlySet<number>
}

/**
 * What a file is and holds, recognised by its content; `fileName` decides only between kinds that look alike.
 * Tables in text and mailboxes are read piece by piece; of others no more is held than a limit that depends on the kind.
 */
export async function readIncoming(file: ByteSource, fileName: string, choice: ReadingChoice = {}): Promise<Incoming> {
  return read(file, fileName, choice, 0)
}

/** `depth` counts what lies in what: a file in a zip, an attachment in a mail. */
async function read(file: ByteSource, fileName: string, choice: ReadingChoice, depth: number): Promise<Incoming> {
  const { beginning, isWhole, all } = await peeked(file)
  const found = kindOfFile(beginning, fileName, isWhole)
  switch (found.kind) {
    case 'unreadable':
      return { kind: 'refused', why: found.why }
    case 'csv':
      return readCsvTable(all, choice.plainLines)
    case 'mbox':
      return readMbox(all, depth)
    case 'txt':
    case 'md':
    case 'html': {
      const { kind } = found
      return withBytes(all, most[kind], async (bytes) => readTextLetter(bytes, kind, fileName))
    }
    case 'eml':
      return withBytes(all, most.eml, (bytes) => readMail(bytes, depth))
    case 'zip-like':
      return withBytes(all, most.zip, (bytes) => readPacked(bytes, fileName, choice, depth))
    case 'pdf':
      return withBytes(all, most.pdf, (bytes) => readPdf(bytes, fileName))
    default:
      return found satisfies never
  }
}

async function withBytes(
  all: AsyncIterable<Uint8Array>,
  limit: number,
  then: (bytes: Uint8Array) => Promise<Incoming>,
): Promise<Incoming> {
  const bytes = await gathered(all, limit)
  if (bytes) return then(bytes)
  return {
    kind: 'refused',
    why: `This file is too large: at most ${limit / 1_000_000} MB of its kind can be read. Bring it in parts.`,
  }
}

async function readMail(bytes: Uint8Array, depth: number): Promise<IncomingLetters | RefusedFile> {
  const letter = await readMessage(bytes, 1, attachmentReader(depth))
  if ('kind' in letter) return letter
  return { kind: 'letters', format: 'eml', encoding: null, remarks: [], entries: inOrder([{ kind: 'letter', letter }]) }
}

function readMbox(all: AsyncIterable<Uint8Array>, depth: number): IncomingLetters {
  async function* entries(): AsyncGenerator<LetterEntry> {
    let nth = 0
    for await (const { line, bytes } of mboxMessages(all, most.eml)) {
      nth += 1
      const place = `message ${nth}, line ${line}`
      const letter: Awaited<ReturnType<typeof readMessage>> = bytes
        ? await readMessage(bytes, nth, attachmentReader(depth))
        : {
            kind: 'refused',
            why: `This message is larger than ${most.eml / 1_000_000} MB. Save it as a file of its own without its attachments.`,
          }
      if ('kind' in letter) yield { kind: 'fault', fault: { place, sentence: letter.why } }
      else yield { kind: 'letter', letter }
    }
  }
  return { kind: 'letters', format: 'mbox', encoding: null, remarks: [], entries: entries() }
}

function attachmentReader(depth: number) {
  return async (bytes: Uint8Array, fileName: string): Promise<Incoming> =>
    depth >= 3
      ? { kind: 'refused', why: 'It lies too deep in other files. Bring it as a file of its own.' }
      : read(bytes, fileName, {}, depth + 1)
}

async function readPacked(bytes: Uint8Array, fileName: string, { sheet }: ReadingChoice, depth: number): Promise<Incoming> {
  const paths = pathsOf(bytes)
  if (paths === null) return { kind: 'refused', why: 'This archive or office file is damaged. Save it again, and bring that.' }
  if (paths.includes('xl/workbook.xml')) return readXlsx(bytes, sheet)
  if (paths.includes('xl/workbook.bin'))
    return { kind: 'refused', why: 'This is a binary workbook (.xlsb). Open it and save it as .xlsx or as CSV.' }
  if (paths.includes('mimetype'))
    return { kind: 'refused', why: 'This is an OpenDocument file. Open it and save it as .docx or .xlsx.' }
  if (!paths.some((path) => /^word\/document\d*\.xml$/.test(path))) return readBundle(bytes, depth)

  const parts = readZip(bytes, office)
  return parts.status === 'refused' ? { kind: 'refused', why: parts.why } : readDocx(bytes, parts.files, fileName)
}

function pathsOf(bytes: Uint8Array): readonly string[] | null {
  try {
    return zipMembers(bytes).map(({ name }) => name.replace(/^\/+/, ''))
  } catch (error) {
    if (error instanceof BadZip) return null
    throw error
  }
}

const litter = /(?:^|\/)(?:__MACOSX\/|\.[^/]+$|Thumbs\.db$|desktop\.ini$|~\$)/i

async function readBundle(bytes: Uint8Array, depth: number): Promise<IncomingBundle | RefusedFile> {
  if (depth > 0) return { kind: 'refused', why: 'An archive lies in another file. Unpack it, and bring its files.' }
  const zip = readZip(bytes, bundle)
  if (zip.status === 'refused') return { kind: 'refused', why: zip.why }
  const paths = [...zip.files.keys()].filter((path) => !litter.test(path)).toSorted()
  if (paths.length === 0) return { kind: 'refused', why: 'There are no files in this archive. Choose another one.' }

  const files: IncomingBundle['files'][number][] = []
  for (const path of paths) {
    const incoming = await read(zip.files.get(path) ?? new Uint8Array(), path, {}, depth + 1)
    files.push({
      path,
      incoming: incoming.kind === 'bundle' ? { kind: 'refused', why: 'An archive lies in another file. Unpack it.' } : incoming,
    })
  }
  const left = zip.files.size - paths.length
  return {
    kind: 'bundle',
    files,
    remarks: left === 0 ? [] : [`${left} of the files are made by the system and were passed over.`],
  }
}
