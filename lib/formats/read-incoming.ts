import type { Incoming } from '../domain/comment/incoming-file'
import { type ByteSource, gathered, peeked } from './byte-source'
import { readCsvTable } from './incoming-csv'
import { kindOfFile } from './incoming-kind'
import { readTextLetter } from './incoming-text'

/** What is held in memory at once of a file that is not read row by row, in bytes. */
const most = { txt: 5_000_000, md: 5_000_000, html: 20_000_000 } as const

/**
 * What a file is and holds, recognised by its content; `fileName` decides only between kinds that look alike.
 * Tables in text are read row by row; of others no more is held than a limit that depends on the kind.
 */
export async function readIncoming(file: ByteSource, fileName: string): Promise<Incoming> {
  const { beginning, isWhole, all } = await peeked(file)
  const found = kindOfFile(beginning, fileName, isWhole)
  switch (found.kind) {
    case 'unreadable':
      return { kind: 'refused', why: found.why }
    case 'csv':
      return readCsvTable(all)
    case 'txt':
    case 'md':
    case 'html': {
      const { kind } = found
      const bytes = await gathered(all, most[kind])
      return bytes ? readTextLetter(bytes, kind, fileName) : tooLarge(most[kind])
    }
    default:
      return { kind: 'refused', why: 'This kind of file is not read yet. Save it as text or as CSV.' }
  }
}

function tooLarge(most: number): Incoming {
  return {
    kind: 'refused',
    why: `This file is too large: at most ${most / 1_000_000} MB of its kind can be read. Bring it in parts.`,
  }
}
