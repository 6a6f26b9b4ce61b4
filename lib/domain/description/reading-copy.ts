import type { ClauseKind } from './clause'

/** A published version as it is handed out to be read, and answered, elsewhere. */
export type ReadingCopy = {
  readonly title: string
  readonly lede: string
  /** One line: version, status, day. */
  readonly edition: string
  /** How to answer: until when, where to, and how to say which clause is meant. */
  readonly howTo: readonly string[]
  readonly clauses: readonly CopiedClause[]
}

export type CopiedClause = {
  readonly kind: ClauseKind
  /** Levels below the top, from 0. */
  readonly depth: number
  readonly handle: string
  readonly number: string | null
  readonly text: string
  readonly speaker: string | null
  readonly sources: readonly string[]
}

const width = 78

/** The copy as plain text with LF ends: each clause under its handle and number, so that a letter can say which one it means. */
export function plainCopy({ title, lede, edition, howTo, clauses }: ReadingCopy): string {
  const head = [title, '='.repeat(Math.min(width, title.length)), '', edition, ...(lede ? ['', ...wrapped(lede, '')] : [])]
  const how = howTo.flatMap((sentence) => ['', ...wrapped(sentence, '')])
  return `${[...head, ...how, ...clauses.flatMap(plainClause)].join('\n')}\n`
}

function plainClause({ kind, handle, number, text, speaker, sources }: CopiedClause): string[] {
  if (kind === 'section') return ['', '', text, '-'.repeat(Math.min(width, text.length))]
  const label = `[${handle}]${number === null ? '' : ` ${number}.`}`
  const said = kind === 'quotation' ? `“${text}”${speaker ? ` (${speaker})` : ''}` : text
  const indent = ' '.repeat(12)
  const [first = '', ...rest] = wrapped(said, indent)
  const named = sources.flatMap((source) => wrapped(`Source: ${source}`, indent))
  return ['', label.padEnd(12) + first.trimStart(), ...rest, ...named]
}

/** Broken at spaces only; a word longer than the line stays whole. */
function wrapped(text: string, indent: string): string[] {
  return text.split('\n').flatMap((line) => {
    const lines: string[] = []
    let open = ''
    for (const word of line.split(' ')) {
      if (open !== '' && indent.length + open.length + 1 + word.length > width) {
        lines.push(indent + open)
        open = word
      } else open = open === '' ? word : `${open} ${word}`
    }
    return [...lines, indent + open]
  })
}
