import type { IncomingLetter, IncomingTable, TableEntry } from '@/lib/domain/comment/incoming-file'
import type { ByteSource } from '@/lib/formats/byte-source'
import { readIncoming } from '@/lib/formats/read-incoming'

/** The letters of a file that must hold letters, with what could not be read. */
export async function lettersOf(file: ByteSource, name: string) {
  const incoming = await readIncoming(file, name)
  if (incoming.kind !== 'letters') throw new Error(`${incoming.kind}: ${incoming.kind === 'refused' ? incoming.why : ''}`)
  const letters: IncomingLetter[] = []
  const faults: { place: string; sentence: string }[] = []
  for await (const entry of incoming.entries) {
    if (entry.kind === 'letter') letters.push(entry.letter)
    else faults.push(entry.fault)
  }
  return { ...incoming, letters, faults }
}

export async function tableOf(file: ByteSource, name: string): Promise<IncomingTable> {
  const incoming = await readIncoming(file, name)
  if (incoming.kind !== 'table') throw new Error(`${incoming.kind}: ${incoming.kind === 'refused' ? incoming.why : ''}`)
  return incoming
}

export async function entriesOf(table: IncomingTable): Promise<TableEntry[]> {
  const entries: TableEntry[] = []
  for await (const entry of table.entries) entries.push(entry)
  return entries
}
