import type {
  IncomingLetter,
  IncomingLetters,
  IncomingTable,
  LetterEntry,
  LetterPart,
  RefusedFile,
} from '../domain/comment/incoming-file'
import { letterParts } from '../domain/comment/letter-text'
import { docxComments } from './docx-comments'
import { type DocxBody, docxParagraphs, newText, TooMuch } from './docx-paragraphs'
import { type Reviewer, reviewersOf } from './docx-review'
import { readDocxText } from './docx-text'
import { decodeBytes, detectEncoding } from './encoding'
import { type GridRow, gridTable, isCommentingHeader } from './grid-table'
import { inOrder, senderOf } from './incoming-text'
import { recogniseSurvey } from './survey-export'
import { BadXml, readXml } from './xml-events'

const damaged = 'This Word document (.docx) is damaged. Open it, save it again as .docx, and bring that.'
const tooMuch = 'This Word document holds more paragraphs, margin comments or people than can be read at once. Bring it in parts.'

/**
 * A Word document: a commenting table as a table; a commented copy as one letter per person with their margin comments and
 * tracked changes, the copied text set apart; anything else as one letter. `files` are the parts of the document.
 */
export async function readDocx(
  bytes: Uint8Array,
  files: ReadonlyMap<string, Uint8Array>,
  fileName: string,
): Promise<IncomingTable | IncomingLetters | RefusedFile> {
  try {
    const body = docxParagraphs(partText(files, /^word\/document\d*\.xml$/) ?? '')
    const comments = partText(files, /^word\/comments\d*\.xml$/)
    const reviewers = reviewersOf(
      body,
      comments === null ? [] : docxComments(comments, partText(files, /^word\/commentsExtended\d*\.xml$/)),
    )
    const table = await commentingTable(body, lettersOf(outsideTables(body), reviewers, fileName))
    if (table) return table

    const read = await readDocxText(bytes)
    if (read.status === 'refused' && reviewers.length === 0) return { kind: 'refused', why: read.why }
    const text = read.status === 'read' ? read.text : body.paragraphs.map(newText).join('\n')
    const letters = lettersOf(text, reviewers, fileName, creatorOf(files))
    if (letters.length === 0) return { kind: 'refused', why: 'There is no text in this document. Choose another one.' }
    const entries = inOrder(letters.map((letter): LetterEntry => ({ kind: 'letter', letter })))
    return { kind: 'letters', format: 'docx', encoding: null, remarks: [], entries }
  } catch (error) {
    if (error instanceof TooMuch) return { kind: 'refused', why: tooMuch }
    if (!(error instanceof BadXml)) throw error
    return { kind: 'refused', why: damaged }
  }
}

function lettersOf(
  text: string,
  reviewers: readonly Reviewer[],
  fileName: string,
  creator: string | null = null,
): IncomingLetter[] {
  const isCopy = reviewers.length > 0
  const body = letterParts(text, { isMail: false })
  const copied = body.map((part): LetterPart => ({ ...part, setApart: true, remark: 'Probably the text that was commented on.' }))
  const own = {
    sentOn: null,
    parts: isCopy ? copied : body,
    sender: senderOf(fileName, { name: isCopy ? null : creator, email: null }),
  }
  const given = reviewers.map(({ author, initials, day, parts }) => {
    const sender = { name: author === '' ? null : author, email: null, other: initials === '' ? {} : { initials } }
    return { sentOn: day, parts, sender: author === '' && initials === '' ? null : sender }
  })
  return [own, ...given]
    .filter(({ parts }) => parts.length > 0)
    .map((letter, nth) => ({ name: `Letter ${nth + 1}`, messageId: null, inReplyTo: null, remarks: [], ...letter }))
}

/** All tables with the header of the first commenting table, as one; null where there is none. */
async function commentingTable({ tables }: DocxBody, beside: readonly IncomingLetter[]): Promise<IncomingTable | null> {
  const headerOf = (rows: readonly (readonly string[])[]) => rows.slice(0, 4).find(isCommentingHeader)
  const header = headerOf(tables.find(({ rows }) => headerOf(rows))?.rows ?? [])
  if (!header) return null

  const rows = tables
    .filter(({ rows }) => headerOf(rows)?.join('\t') === header.join('\t') || rows[0]?.length === header.length)
    .flatMap(({ rows }) => rows)
  const grid = await gridTable(numbered(rows))
  if (!grid) return null
  const { remarks, ...survey } = await recogniseSurvey(grid.header, grid.entries)
  return {
    kind: 'table',
    format: 'docx',
    ...{ encoding: null, delimiter: null, sheets: [], sheet: null, header: grid.header, counts: 'rows', beside, remarks },
    ...survey,
    madeBy: 'iso-comments',
  }
}

async function* numbered(rows: readonly (readonly string[])[]): AsyncGenerator<GridRow> {
  for (const [nth, cells] of rows.entries()) yield { line: nth + 1, cells, remarks: [] }
}

function outsideTables({ paragraphs }: DocxBody): string {
  return paragraphs
    .filter(({ isInTable }) => !isInTable)
    .map(newText)
    .join('\n')
}

function partText(files: ReadonlyMap<string, Uint8Array>, name: RegExp): string | null {
  const bytes = [...files].find(([path]) => name.test(path))?.[1]
  return bytes ? decodeBytes(bytes, detectEncoding(bytes)) : null
}

/** Who saved the document last, else who began it: mostly the sender, for the vault. */
function creatorOf(files: ReadonlyMap<string, Uint8Array>): string | null {
  const facts = new Map<string, string>()
  let at = ''
  readXml(partText(files, /^docProps\/core\.xml$/) ?? '<none/>', {
    open: (name) => {
      at = name
    },
    text: (words) => {
      if (words.trim() !== '') facts.set(at, words.trim())
    },
    close: () => {
      at = ''
    },
  })
  return facts.get('lastModifiedBy') ?? facts.get('creator') ?? null
}
