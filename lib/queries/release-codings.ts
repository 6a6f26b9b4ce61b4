import { standingCode } from '@/lib/domain/codebook/merge'
import { db } from '@/lib/server/db'
import { codesToday } from './settled'

export type ReleasedCoding = {
  readonly id: string
  readonly commentId: string
  readonly layer: 'independent' | 'consensus'
  readonly round: number
  /** `Coder A`, by the letter of the round; empty for the consensus. */
  readonly coder: string
  readonly codeId: string
  /** The code that it counts as in this release: another one where codes were merged or codings moved; null where it was taken away. */
  readonly countsAs: string | null
  readonly stance: string
  readonly start: number
  readonly end: number
  /** Put by accepting what the desk suggested. */
  readonly suggested: boolean
  readonly at: Date
}
/** The codings of these rounds on these comments that count as one of these codes, in a fixed order; coders are letters. */
export async function releasedCodings(
  projectId: number,
  roundIds: string[],
  comments: ReadonlySet<string>,
  codes: ReadonlySet<string>,
): Promise<ReleasedCoding[]> {
  const letters = await db().roundCoder.findMany({ where: { projectId }, select: { roundId: true, coderId: true, letter: true } })
  const { movedTo, mergedInto } = await codesToday(projectId)
  const letterOf = new Map(letters.map(({ roundId, coderId, letter }) => [`${roundId} ${coderId}`, letter]))
  const rows = await db().coding.findMany({
    where: { projectId, roundId: { in: roundIds }, diedActId: null },
    select: {
      ...{
        id: true,
        commentId: true,
        layer: true,
        roundId: true,
        coderId: true,
        codeId: true,
        stance: true,
        start: true,
        end: true,
        suggested: true,
      },
      ...{ round: { select: { number: true } }, born: { select: { at: true } } },
    },
    orderBy: [{ round: { number: 'asc' } }, { commentId: 'asc' }, { start: 'asc' }, { end: 'asc' }, { id: 'asc' }],
  })
  return rows
    .map((row) => {
      const moved = movedTo.get(row.id)
      return { ...row, countsAs: moved === null ? null : standingCode(moved ?? row.codeId, mergedInto) }
    })
    .filter(
      ({ commentId, codeId, countsAs }) => comments.has(commentId) && codes.has(countsAs ?? standingCode(codeId, mergedInto)),
    )
    .map(({ round, born, coderId, roundId, ...coding }) => ({
      ...coding,
      round: round.number,
      coder: coding.layer === 'consensus' ? '' : `Coder ${letterOf.get(`${roundId} ${coderId}`) ?? '?'}`,
      at: born.at,
    }))
}
