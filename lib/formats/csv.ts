import { sniffDelimiter } from './csv-delimiter'
import { csvRecords } from './csv-records'
import { type CsvEntry, type CsvFault, type CsvRow, faultAtEnd, rowReader } from './csv-rows'
import { decodeBytes, decodeChunks, detectEncoding } from './encoding'

export type CsvReading =
  | {
      readonly status: 'read'
      readonly encoding: string
      readonly delimiter: string
      readonly header: readonly string[]
      readonly rows: readonly CsvRow[]
      readonly faults: readonly CsvFault[]
    }
  | { readonly status: 'refused'; readonly why: string }

export type CsvStream =
  | {
      readonly status: 'reading'
      readonly encoding: string
      readonly delimiter: string
      readonly header: readonly string[]
      /** Faults of the header first, then rows and their faults in the order of the file. */
      readonly entries: AsyncIterable<CsvEntry>
    }
  | { readonly status: 'refused'; readonly why: string }

const nothing = 'The file is empty. Export it again and choose CSV.'
const noText = 'This is not a text file. Open it in your spreadsheet program and save it as CSV.'
const onlyBlank = 'The file holds no column names. Its first line must name the columns.'

/** Reads a whole file: its encoding and delimiter are found, each fault is named with its line, and good rows are kept. */
export function readCsv(bytes: Uint8Array): CsvReading {
  if (bytes.length === 0) return { status: 'refused', why: nothing }
  const encoding = detectEncoding(bytes)
  const text = decodeBytes(bytes, encoding)
  if (text.includes('\0')) return { status: 'refused', why: noText }
  if (text.trim() === '') return { status: 'refused', why: nothing }

  const delimiter = sniffDelimiter(text)
  const rows: CsvRow[] = []
  const faults: CsvFault[] = []
  let header: readonly string[] = []
  for (const entry of entriesOf(text, delimiter)) {
    if (entry.kind === 'header') header = entry.header
    else if (entry.kind === 'row') rows.push(entry.row)
    else faults.push(entry.fault)
  }
  if (header.length === 0) return { status: 'refused', why: faults[0]?.sentence ?? onlyBlank }
  return { status: 'read', encoding, delimiter, header, rows, faults }
}

/** Reads a file of any length with flat memory; encoding and delimiter are decided on the first 64 kB or more. */
export async function streamCsv(
  chunks: AsyncIterable<Uint8Array>,
  plainLines: ReadonlySet<number> = new Set(),
): Promise<CsvStream> {
  const source = chunks[Symbol.asyncIterator]()
  const first = await beginningOf(source)
  if (first.bytes.length === 0) return { status: 'refused', why: nothing }
  const encoding = detectEncoding(first.bytes, first.isWhole)
  const sample = decodeBytes(first.bytes, encoding)
  if (sample.includes('\0')) return { status: 'refused', why: noText }
  if (sample.trim() === '' && first.isWhole) return { status: 'refused', why: nothing }

  const delimiter = sniffDelimiter(sample)
  const entries = streamedEntries(decodeChunks(startingWith(first.bytes, source), encoding), delimiter, plainLines)
  const opening = await entries.next()
  if (opening.done || opening.value.kind === 'row') return { status: 'refused', why: onlyBlank }
  if (opening.value.kind === 'fault') return { status: 'refused', why: opening.value.fault.sentence }
  return { status: 'reading', encoding, delimiter, header: opening.value.header, entries: withoutHeader(entries) }
}

type Entry = CsvEntry | { readonly kind: 'header'; readonly header: readonly string[] }

function* entriesOf(text: string, delimiter: string): Generator<Entry> {
  const records = csvRecords(delimiter)
  const reading = rowReader()
  for (const record of records.push(text)) yield* reading(record)
  const { last, end } = records.end()
  if (last) yield* reading(last)
  yield* faultAtEnd(end)
}

async function* streamedEntries(
  texts: AsyncIterable<string>,
  delimiter: string,
  plainLines: ReadonlySet<number>,
): AsyncGenerator<Entry> {
  const records = csvRecords(delimiter, plainLines)
  const reading = rowReader()
  for await (const text of texts) {
    for (const record of records.push(text)) yield* reading(record)
    if (records.isStuck()) break
  }
  const { last, end } = records.end()
  if (last) yield* reading(last)
  yield* faultAtEnd(end)
}

async function* withoutHeader(entries: AsyncIterable<Entry>): AsyncGenerator<CsvEntry> {
  for await (const entry of entries) if (entry.kind !== 'header') yield entry
}

async function beginningOf(source: AsyncIterator<Uint8Array>): Promise<{ bytes: Uint8Array; isWhole: boolean }> {
  const parts: Uint8Array[] = []
  let length = 0
  while (length < 65_536) {
    const next = await source.next()
    if (next.done) return { bytes: Buffer.concat(parts), isWhole: true }
    parts.push(next.value)
    length += next.value.length
  }
  return { bytes: Buffer.concat(parts), isWhole: false }
}

async function* startingWith(first: Uint8Array, source: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first
  for (let next = await source.next(); !next.done; next = await source.next()) yield next.value
}
