import { readXml, type XmlAttributes } from './xml-events'

/** Words of a paragraph under one change. `both`: written by one and struck by another, so they stand in neither text. */
export type DocxPiece = {
  readonly text: string
  readonly change: 'kept' | 'inserted' | 'deleted' | 'both'
  readonly author: string
  readonly date: string
  readonly isMoved: boolean
  /** Ids of the margin comments that lie over it. */
  readonly comments: readonly string[]
}

export type DocxParagraph = {
  readonly pieces: readonly DocxPiece[]
  /** What became of the end of the paragraph: struck, it runs on into the next; inserted, it was cut in two here. */
  readonly mark: { readonly change: 'kept' | 'inserted' | 'deleted'; readonly author: string; readonly date: string }
  readonly isInTable: boolean
  /** Comments that are anchored at a point in it. */
  readonly anchored: readonly string[]
  /** The id by which replies name the last paragraph of a comment. */
  readonly id: string
}

/** Rows of a table with the words of their cells as they stand after all changes; a merged cell repeats its words. */
export type DocxTable = { readonly rows: readonly (readonly string[])[] }

export type DocxBody = { readonly paragraphs: readonly DocxParagraph[]; readonly tables: readonly DocxTable[] }

type Change = { readonly kind: 'inserted' | 'deleted'; readonly author: string; readonly date: string; readonly isMoved: boolean }
type Open = {
  pieces: DocxPiece[]
  anchored: string[]
  mark: DocxParagraph['mark']
  isInTable: boolean
  id: string
}
type Cell = { words: string[]; across: number; continues: boolean }

/** Thrown for a document that would take minutes to read; no letter comes near it. */
export class TooMuch extends Error {}

const most = { paragraphs: 40_000, pieces: 200_000, openComments: 200, people: 300 }

const changes: Readonly<Record<string, Change['kind']>> = {
  ins: 'inserted',
  moveTo: 'inserted',
  del: 'deleted',
  moveFrom: 'deleted',
}
const signs: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '\u2011', softHyphen: '\u00ad' }
const kept: DocxParagraph['mark'] = { change: 'kept', author: '', date: '' }

/**
 * Paragraphs with their tracked changes and margin comments, and tables, of a Word document's main part or of its comments.
 * Throws TooMuch beyond what a person writes.
 */
export function docxParagraphs(xml: string): DocxBody {
  const paragraphs: DocxParagraph[] = []
  const tables: DocxTable[] = []
  const path: string[] = []
  const open: Open[] = []
  const under: Change[] = []
  const ranges = new Set<string>()
  let fallback = 0
  let tableDepth = 0
  let rows: string[][] = []
  let row: string[] = []
  let cell: Cell = { words: [], across: 1, continues: false }

  const people = new Set<string>()
  let pieces = 0
  const add = (text: string) => {
    pieces += 1
    people.add(under.at(-1)?.author ?? '')
    if (pieces > most.pieces || ranges.size > most.openComments || people.size > most.people) throw new TooMuch()
    open.at(-1)?.pieces.push(pieceOf(text, under, ranges))
  }
  const isInRun = () => path.at(-1) !== 'pPr' && !path.includes('tabs')

  readXml(xml, {
    open(name, attributes) {
      if (name === 'Fallback' || fallback > 0) fallback += 1
      else if (name === 'p')
        open.push({ pieces: [], anchored: [], mark: kept, isInTable: tableDepth > 0, id: attributes.paraId ?? '' })
      else if (changes[name] && path.at(-1) === 'rPr') {
        const last = open.at(-1)
        if (last && path.at(-2) === 'pPr') last.mark = { ...changeOf(name, attributes), change: changes[name] }
      } else if (changes[name] && path.at(-1) !== 'trPr') under.push(changeOf(name, attributes))
      else if (name === 'commentRangeStart') ranges.add(attributes.id ?? '')
      else if (name === 'commentRangeEnd') ranges.delete(attributes.id ?? '')
      else if (name === 'commentReference') open.at(-1)?.anchored.push(attributes.id ?? '')
      else if (name === 'tbl') tableDepth += 1
      else if (tableDepth === 1 && name === 'tr') row = []
      else if (tableDepth === 1 && name === 'tc') cell = { words: [], across: 1, continues: false }
      else if (name === 'gridSpan') cell.across = Math.min(63, Math.max(1, Number(attributes.val) || 1))
      else if (name === 'vMerge') cell.continues = attributes.val !== 'restart'
      else if (signs[name] !== undefined && path.at(-1) === 'r' && isInRun()) add(signs[name])
      path.push(name)
    },
    text(words) {
      const at = path.at(-1)
      if (fallback === 0 && (at === 't' || at === 'delText')) add(words)
    },
    close(name) {
      path.pop()
      if (fallback > 0) {
        fallback -= 1
        return
      }
      const last = name === 'p' ? open.pop() : undefined
      if (last) {
        paragraphs.push(last)
        if (paragraphs.length > most.paragraphs) throw new TooMuch()
        if (last.isInTable) cell.words.push(newText(last))
      } else if (changes[name] && path.at(-1) !== 'rPr' && path.at(-1) !== 'trPr') under.pop()
      else if (tableDepth === 1 && name === 'tc') {
        const words = cell.continues ? (rows.at(-1)?.[row.length] ?? '') : cell.words.join('\n').trim()
        for (let nth = 0; nth < cell.across; nth += 1) row.push(words)
      } else if (tableDepth === 1 && name === 'tr') rows.push(row)
      else if (name === 'tbl') {
        tableDepth -= 1
        if (tableDepth === 0) {
          tables.push({ rows })
          rows = []
        }
      }
    },
  })
  return { paragraphs, tables }
}

export function newText({ pieces }: Pick<DocxParagraph, 'pieces'>): string {
  return pieces.map(({ text, change }) => (change === 'kept' || change === 'inserted' ? text : '')).join('')
}

export function oldText({ pieces }: Pick<DocxParagraph, 'pieces'>): string {
  return pieces.map(({ text, change }) => (change === 'kept' || change === 'deleted' ? text : '')).join('')
}

function changeOf(name: string, { author = '', date = '' }: XmlAttributes): Change {
  return { kind: changes[name] ?? 'inserted', author, date, isMoved: name.startsWith('move') }
}

function pieceOf(text: string, under: readonly Change[], ranges: ReadonlySet<string>): DocxPiece {
  const last = under.at(-1)
  const isBoth = under.some(({ kind }) => kind === 'inserted') && under.some(({ kind }) => kind === 'deleted')
  const change = isBoth ? 'both' : (last?.kind ?? 'kept')
  return {
    text,
    change,
    author: last?.author ?? '',
    date: last?.date ?? '',
    isMoved: last?.isMoved ?? false,
    comments: [...ranges],
  }
}
