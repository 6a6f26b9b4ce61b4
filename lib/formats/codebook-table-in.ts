import { colourOf } from '../domain/codebook/colour-of'
import { type FileCode, type FileCodebook, mostFileCodes } from '../domain/codebook/file-code'
import type { PrintedPart } from '../domain/codebook/printed-code'
import type { IncomingTable } from '../domain/comment/incoming-file'
import { withoutGuard } from './csv-writer'

type Meaning = 'name' | 'handle' | 'parent' | 'colour' | 'guid' | PrintedPart

/** What columns are called in codebooks, ours first; compared in lower case with other signs as one line. */
const known: Readonly<Record<Meaning, readonly string[]>> = {
  name: ['name', 'code_name', 'tag', 'title', 'label'],
  handle: ['code', 'handle', 'number'],
  parent: ['parent', 'parent_code', 'category', 'under', 'stands_under'],
  shortDefinition: ['short_definition', 'in_short', 'in_one_sentence', 'short', 'brief_definition'],
  definition: ['full_definition', 'definition', 'description', 'long_definition'],
  useWhen: ['use_when', 'when_to_use', 'inclusion', 'inclusion_criteria', 'include'],
  notWhen: ['do_not_use_when', 'when_not_to_use', 'exclusion', 'exclusion_criteria', 'exclude'],
  example: ['example', 'examples'],
  colour: ['colour', 'color'],
  guid: ['guid', 'uuid'],
}

/** The codes of a table, one a row. Every faulty row is named, and then none counts. */
export async function readCodebookTable(table: IncomingTable): Promise<FileCodebook> {
  const columns = meaningsOf(table.header)
  const at = (meaning: Meaning) => columns.indexOf(meaning)
  if (at('name') < 0)
    return {
      kind: 'refused',
      faults: [
        `There is no column called "name". The columns here are: ${table.header.slice(0, 30).join(', ')}. Rename the one that holds the names of the codes.`,
      ],
    }

  // A workbook needs no guard against formulas, so an apostrophe in it is the writer's own.
  const unguarded = table.format === 'xlsx' ? (cell: string) => cell : withoutGuard
  const codes: FileCode[] = []
  const faults: string[] = []
  const remarks = new Set(
    table.header.flatMap((name, nth) => (columns[nth] ? [] : [`The column "${name}" means nothing here and is passed over.`])),
  )
  for await (const entry of table.entries) {
    if (entry.kind === 'fault') {
      if (entry.fault.is === 'refused' || entry.fault.is === 'broken') faults.push(entry.fault.sentence)
      continue
    }
    if (codes.length >= mostFileCodes) return { kind: 'refused', faults: [`A codebook has at most ${mostFileCodes} codes here.`] }
    const place = `Row ${entry.row.row}`
    for (const { sentence } of entry.row.remarks) remarks.add(`${place}: ${sentence}`)
    const says = (meaning: Meaning) => {
      const cell = entry.row.cells[at(meaning)]
      return cell === undefined ? undefined : unguarded(cell).replace(/\r\n?/g, '\n').trim()
    }
    const colour = says('colour')
    if (colour && colourOf(colour) === null)
      faults.push(`${place}: "${colour.slice(0, 40)}" is no colour. Write it like #4477AA, or as a number from 1 to 15.`)
    const guid = says('guid')
      ?.replace(/^\{(.*)\}$/, '$1')
      .toLowerCase()
    const parts = (['shortDefinition', 'definition', 'useWhen', 'notWhen', 'example'] as const).flatMap((part) => {
      const words = says(part)
      return words === undefined ? [] : [[part, words] as const]
    })
    codes.push({
      ...{ place, guid: guid || null, handle: says('handle') || null, name: says('name') ?? '' },
      ...{
        parent: says('parent'),
        words: Object.fromEntries(parts),
        colour: colour === undefined ? undefined : colourOf(colour),
      },
    })
  }
  if (faults.length > 0) return { kind: 'refused', faults }
  return { kind: 'codebook', codes, remarks: [...remarks] }
}

/** What each column holds. A table whose names stand under "code" has no column of names beside it. */
function meaningsOf(header: readonly string[]): (Meaning | null)[] {
  const plain = header.map((name) =>
    name
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '_')
      .replace(/^_|_$/g, ''),
  )
  const meanings: (Meaning | null)[] = header.map(() => null)
  for (const [meaning, names] of Object.entries(known) as [Meaning, readonly string[]][]) {
    const place = names.map((name) => plain.indexOf(name)).find((at) => at >= 0)
    if (place !== undefined && meanings[place] === null) meanings[place] = meaning
  }
  const code = meanings.indexOf('handle')
  if (!meanings.includes('name') && code >= 0) meanings[code] = 'name'
  return meanings
}
