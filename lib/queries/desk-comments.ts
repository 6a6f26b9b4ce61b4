import type { DeskNote } from '@/lib/domain/coding/desk/desk-notes'
import type { DeskState } from '@/lib/domain/coding/desk/desk-work'
import { type CodingColumns, type PackedCodings, packCodings } from '@/lib/domain/coding/desk/packed-codings'
import { grouped } from '@/lib/domain/coding/grouped'
import { type Stance, stances } from '@/lib/domain/coding/stance'
import type { Translation } from '@/lib/domain/comment/translation'
import { formatHandle } from '@/lib/domain/project/handle'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'
import type { DeskRound } from './desk'
import { deskNotes } from './desk-notes'
import { passageColumns, passagesOf } from './passages'
import { shownTranslations } from './translations'

export type DeskComment = {
  readonly id: string
  readonly handle: string
  readonly commenter: string
  readonly text: string
  readonly proposedText: string | null
  /** To read along; codings stay on `text`. */
  readonly translation: Translation | null
  readonly rev: number
  /** The question that it answers, where coders of this round may know and there is one. */
  readonly asked: string | null
  /** The clause that was aimed at, where coders of this round may know; never a coding. */
  readonly target: string | null
  /** The published words of that clause which were aimed at, where coders may know. */
  readonly passage: string | null
  readonly attributes: readonly string[]
  readonly place: number
  readonly state: DeskState
  readonly question: string | null
  /** The coder's own codings, by the places of `DeskComments.codeIds`. */
  readonly packed: PackedCodings
  /** The coder's own: what is quotable, and what the codebook lacks. */
  readonly notes: readonly DeskNote[]
}
export type DeskComments = { readonly codeIds: readonly string[]; readonly comments: readonly DeskComment[] }

/** Comments of the coder's own list with the own codings on them, in the order of the list; what is not on it is left out. */
export async function deskComments(
  { projectId, memberId: coderId }: Member<'coding.read-own'>,
  round: DeskRound,
  commentIds: readonly string[],
): Promise<DeskComments> {
  const ids = [...commentIds]
  const where = { projectId, roundId: round.id, coderId, commentId: { in: ids } }
  const [assignments, { codeIds, packed }, translations, notes] = await Promise.all([
    db().assignment.findMany({
      where: { ...where, comment: { state: 'admitted', submission: { state: 'admitted', allows: { has: 'research' } } } },
      select: {
        ...{ state: true, question: true, place: true },
        comment: {
          select: {
            ...{ id: true, number: true, textRev: true, asked: true, ...passageColumns },
            clause: { select: { number: true } },
            texts: { select: { rev: true, text: true, proposedText: true } },
            submission: { select: { attributes: true, versionId: true, commenter: { select: { number: true } } } },
          },
        },
      },
      orderBy: { place: 'asc' },
    }),
    packedCodings(projectId, round.id, coderId, ids),
    shownTranslations(projectId, ids),
    deskNotes({ projectId, roundId: round.id, coderId }, { commentIds: ids }),
  ])
  const notesOf = grouped(notes, ({ commentId }) => commentId)
  const passageOf = await passagesOf(projectId, round.seesTarget ? assignments.map(({ comment }) => comment) : [])
  const comments = assignments.map(({ comment, ...assignment }) => {
    const { clause, submission, texts, textRev } = comment
    const words = texts.find(({ rev }) => rev === textRev)
    return {
      ...{ ...assignment, id: comment.id, rev: textRev },
      handle: formatHandle('comment', comment.number),
      commenter: formatHandle('commenter', submission.commenter.number),
      text: words?.text ?? '',
      proposedText: words?.proposedText ?? null,
      translation: translations.get(comment.id) ?? null,
      asked: round.seesQuestion ? comment.asked : null,
      target: round.seesTarget && clause ? formatHandle('clause', clause.number) : null,
      passage: round.seesTarget ? (passageOf(comment)?.words ?? null) : null,
      attributes: round.seesAttributes ? Object.values(submission.attributes ?? {}).map(String) : [],
      packed: packed.get(comment.id) ?? [],
      notes: notesOf.get(comment.id) ?? [],
    }
  })
  return { codeIds, comments }
}

type Packed = { readonly codeIds: readonly string[]; readonly packed: ReadonlyMap<string, PackedCodings> }
/**
 * A text can hold ten thousand codings, so the database hands them over as one line of numbers: no row becomes an object, and no
 * array is taken apart letter by letter.
 */
async function packedCodings(projectId: number, roundId: string, coderId: string, ids: readonly string[]): Promise<Packed> {
  const rows = await db().$queryRaw<{ readonly id: string; readonly codeIds: string; readonly line: string }[]>`
    WITH own AS (
      SELECT "commentId", "codeId", start, "end", stance, dense_rank() OVER (PARTITION BY "commentId" ORDER BY "codeId") AS nth
      FROM "Coding"
      WHERE "projectId" = ${projectId} AND "roundId" = ${roundId}::uuid AND "coderId" = ${coderId}::uuid AND layer = 'independent'
        AND "diedActId" IS NULL AND "commentId" = ANY (${[...ids]}::uuid[]))
    SELECT "commentId"::text AS id,
      (SELECT string_agg(DISTINCT k."codeId"::text, ' ' ORDER BY k."codeId"::text) FROM own k WHERE k."commentId" = own."commentId") AS "codeIds",
      string_agg(concat_ws(' ', start, "end", nth - 1, array_position(${[...stances]}::text[], stance::text) - 1), ' ' ORDER BY start, "end" DESC, "codeId") AS line
    FROM own GROUP BY "commentId"`
  const placeOfCode = new Map<string, number>()
  const packed = new Map(rows.map(({ id, codeIds, line }) => [id, packCodings(columnsOf(codeIds, line), placeOfCode)]))
  return { codeIds: [...placeOfCode.keys()], packed }
}

function columnsOf(codeIds: string, line: string): CodingColumns {
  const known = codeIds.split(' ')
  const columns = { codes: [] as string[], starts: [] as number[], ends: [] as number[], stances: [] as Stance[] }
  const numbers = line.split(' ')
  for (let at = 0; at + 3 < numbers.length; at += 4) {
    columns.starts.push(Number(numbers[at]))
    columns.ends.push(Number(numbers[at + 1]))
    columns.codes.push(known[Number(numbers[at + 2])] ?? '')
    columns.stances.push(stances[Number(numbers[at + 3])] ?? 'none')
  }
  return columns
}
