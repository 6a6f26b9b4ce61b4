/** One record of the file; `line` is where it begins, counted from 1. `stray`: text stands after a closing quotation mark. */
export type CsvRecord = { readonly line: number; readonly cells: readonly string[]; readonly stray: boolean }

export type CsvEnd = { readonly status: 'whole' } | { readonly status: 'unclosed'; readonly line: number }

/** A record longer than this has lost its closing quotation mark. In UTF-16 units. */
const longestRecord = 4_000_000

/**
 * Takes the text of a file piece by piece and gives its records as they end (RFC 4180; LF, CRLF and CR end a record).
 * A quotation mark inside an unquoted cell is a character like any other, and each one in a record that begins in `plainLines`. `end` gives what is left and how the file ends.
 */
export function csvRecords(delimiter: string, plainLines: ReadonlySet<number> = new Set()) {
  let cells: string[] = []
  let cell = ''
  let place: 'start' | 'plain' | 'quoted' | 'closed' = 'start'
  let line = 1
  let begins = 1
  let length = 0
  let stray = false
  let afterReturn = false
  const border = new RegExp(`[\\r\\n${delimiter}]`, 'g')

  function beforeBorder(text: string, from: number): number {
    border.lastIndex = from
    return border.exec(text)?.index ?? text.length
  }

  function endCell(): void {
    cells.push(cell)
    cell = ''
    place = 'start'
  }

  function endRecord(): CsvRecord {
    endCell()
    const record = { line: begins, cells, stray }
    line += 1
    begins = line
    cells = []
    length = 0
    stray = false
    return record
  }

  function* push(text: string): Generator<CsvRecord> {
    let at = 0
    while (at < text.length && length <= longestRecord) {
      const stop = place === 'quoted' ? before(text, '"', at) : place === 'plain' ? beforeBorder(text, at) : at
      if (stop > at) {
        take(text.slice(at, stop))
        at = stop
      } else {
        const record = step(text.charAt(at))
        if (record) yield record
        at += 1
      }
    }
  }

  /** A stretch without anything that could end the cell. */
  function take(stretch: string): void {
    const breaks = place === 'quoted' ? (stretch.match(/\r\n?|\n/g)?.length ?? 0) : 0
    line += afterReturn && stretch.startsWith('\n') ? breaks - 1 : breaks
    afterReturn = stretch.endsWith('\r')
    cell += stretch
    length += stretch.length
  }

  function step(character: string): CsvRecord | null {
    const followsReturn = afterReturn
    afterReturn = character === '\r'
    length += 1
    if (place === 'quoted') place = 'closed'
    else if (place === 'closed' && character === '"') {
      cell += character
      place = 'quoted'
    } else if (character === delimiter) endCell()
    else if (character === '\n' && followsReturn && place === 'start' && cells.length === 0) length = 0
    else if (character === '\n' || character === '\r') return endRecord()
    else if (place === 'start' && character === '"' && !plainLines.has(begins)) place = 'quoted'
    else {
      if (place === 'closed') stray = true
      place = 'plain'
      cell += character
    }
    return null
  }

  function end(): { readonly last: CsvRecord | null; readonly end: CsvEnd } {
    if (place === 'quoted' || length > longestRecord) return { last: null, end: { status: 'unclosed', line: begins } }
    const isEmpty = cells.length === 0 && cell === '' && place === 'start'
    return { last: isEmpty ? null : endRecord(), end: { status: 'whole' } }
  }

  return { push, end, isStuck: () => length > longestRecord }
}

function before(text: string, character: string, from: number): number {
  const found = text.indexOf(character, from)
  return found === -1 ? text.length : found
}
