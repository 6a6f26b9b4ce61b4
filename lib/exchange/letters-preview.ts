import type { AttributeDefinition } from '@/lib/domain/comment/attributes'
import type { ColumnMeaning } from '@/lib/domain/comment/column-meaning'
import type { LeftOutLine } from '@/lib/domain/comment/import-account'
import type { IncomingTable } from '@/lib/domain/comment/incoming-file'
import { mayKeepLetters } from '@/lib/domain/comment/letter-answers'
import type { NoticeUses } from '@/lib/domain/comment/uses'
import { noticeInForce } from '@/lib/queries/notice'
import type { Member } from '@/lib/server/member'
import { Refusal } from '@/lib/server/refusal'
import { cutToGlance } from './cut-to-glance'
import type { RowRead } from './import-rows'
import { type GuessedTable, incomingRows, type Readable } from './open-incoming'

/** One letter, or one row of a table in an archive, as it will be brought in. */
export type LetterGlance = {
  readonly file: number
  readonly row: number
  readonly begins: string
  readonly comments: number
  readonly passages: number
  readonly wordings: number
  readonly apart: number
  /** What was noticed while it was read. */
  readonly remarks: readonly string[]
}

/** A table in an archive: its name for whoever brought it, and what each of its columns was taken for. */
export type TableGlance = {
  readonly file: number
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly meaning: ColumnMeaning }[]
  /** Why none of it comes in; null when it does. */
  readonly fault: string | null
}

export type LettersPreview = {
  readonly kind: 'letters'
  readonly rows: number
  readonly comments: number
  readonly letters: readonly LetterGlance[]
  readonly moreLetters: number
  readonly tables: readonly TableGlance[]
  readonly remarks: readonly string[]
  readonly faults: readonly string[]
  readonly moreFaults: number
  /** What the notice in force says of each use, and whether it takes an answer before a letter may be kept. */
  readonly uses: NoticeUses
  readonly needsAnswers: boolean
}

const shown = { faults: 20, letters: 1000 }

export async function lettersPreview(
  { projectId }: Member<'comment.import'>,
  incoming: Exclude<Readable, IncomingTable>,
  attributes: readonly AttributeDefinition[],
): Promise<LettersPreview> {
  const notice = await noticeInForce(projectId)
  if (!notice) throw new Refusal('conflict', 'Publish the notice first: it says what may be done with comments.')
  const letters: LetterGlance[] = []
  const tables: TableGlance[] = []
  const faults: string[] = []
  const counts = { rows: 0, comments: 0, letters: 0 }
  const onTable = (guessed: GuessedTable) => tables.push(tableGlance(incoming, guessed))
  for await (const read of incomingRows(incoming, null, attributes, { onTable })) {
    counts.rows += 1
    for (const line of read.left)
      if (line.outcome !== 'apart' && (line.outcome !== 'remark' || !read.row || line.row === 0))
        faults.push(`${placeOf(incoming, line)}${line.why}`)
    const glance = glanceAt(read)
    if (!glance) continue
    counts.comments += glance.comments
    counts.letters += 1
    if (letters.length < shown.letters) letters.push(glance)
  }
  return {
    kind: 'letters',
    ...{ rows: counts.rows, comments: counts.comments, letters, tables },
    remarks: incoming.kind === 'bundle' ? incoming.remarks : [],
    moreLetters: counts.letters - letters.length,
    faults: faults.slice(0, shown.faults),
    moreFaults: Math.max(0, faults.length - shown.faults),
    ...{ uses: notice.uses, needsAnswers: !mayKeepLetters(notice.uses) },
  }
}

/** What one read of a file comes to; null where nothing of it comes in. */
export function glanceAt({ row, left }: RowRead): LetterGlance | null {
  const [first] = row?.drafts ?? []
  if (!row || !first) return null
  return {
    ...{ file: row.file, row: row.row, begins: cutToGlance(first.text.replace(/\s+/g, ' ').trim()), comments: row.drafts.length },
    passages: row.drafts.filter(({ quote }) => quote).length,
    wordings: row.drafts.filter(({ proposedText }) => proposedText !== null).length,
    apart: left.filter(({ outcome }) => outcome === 'apart').length,
    remarks: left.flatMap(({ outcome, row: at, why }) => (outcome === 'remark' && at > 0 ? [why] : [])),
  }
}

function tableGlance(incoming: Readable, { file, table, mapping, fault }: GuessedTable): TableGlance {
  const name = incoming.kind === 'bundle' ? (incoming.files[file - 1]?.path ?? '') : ''
  const columns = table.header.map((column, nth) => ({ name: column, meaning: mapping.columns[nth] ?? { as: 'drop' as const } }))
  return { file, name, columns, fault }
}

function placeOf({ kind }: Readable, { file, row }: LeftOutLine): string {
  if (kind !== 'bundle') return row === 0 ? '' : `${row}: `
  return row === 0 ? `File ${file}: ` : `File ${file}, ${row}: `
}
