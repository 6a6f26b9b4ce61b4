import type { IncomingTable, RefusedFile, TableEntry } from '../domain/comment/incoming-file'
import { streamCsv } from './csv'
import type { CsvEntry } from './csv-rows'
import { recogniseSurvey } from './survey-export'

/** A table in text: any delimiter, any encoding, row by row with flat memory. */
export async function readCsvTable(
  chunks: AsyncIterable<Uint8Array>,
  plainLines?: ReadonlySet<number>,
): Promise<IncomingTable | RefusedFile> {
  const stream = await streamCsv(chunks, plainLines)
  if (stream.status === 'refused') return { kind: 'refused', why: stream.why }

  const { encoding, delimiter, header } = stream
  const { remarks, ...survey } = await recogniseSurvey(header, entriesOf(stream.entries))
  return {
    kind: 'table',
    format: delimiter === '\t' ? 'tsv' : 'csv',
    ...{ encoding, delimiter, header, sheets: [], sheet: null, counts: 'lines', beside: [], remarks },
    ...survey,
  }
}

async function* entriesOf(entries: AsyncIterable<CsvEntry>): AsyncGenerator<TableEntry> {
  for await (const entry of entries) yield entry.kind === 'fault' ? entry : { kind: 'row', row: { remarks: [], ...entry.row } }
}
