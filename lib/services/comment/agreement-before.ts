import { plainFigures } from '@/lib/domain/agreement/plain-figures'
import { presenceUnits } from '@/lib/domain/coding/units'
import type { FormerAgreement, TouchedRound } from '@/lib/domain/comment/touched'
import type { Tx } from '@/lib/server/db'

const countable = { state: 'admitted', submission: { state: 'admitted', allows: { has: 'research' } } } as const

/** The figures of the closed rounds that hold these comments, as they stand before the comments go. Of an open round only the number. */
export async function agreementBefore(
  tx: Tx,
  projectId: number,
  roundIds: readonly string[],
  commentIds: readonly string[],
): Promise<TouchedRound[]> {
  const rounds = await tx.round.findMany({
    where: { projectId, id: { in: [...roundIds] } },
    select: { id: true, state: true, codebook: { select: { entries: { select: { codeId: true } } } } },
    orderBy: { number: 'asc' },
  })
  const touched: TouchedRound[] = []
  for (const { id: roundId, state, codebook } of rounds) {
    const own = { projectId, roundId, commentId: { in: [...commentIds] } }
    const comments = (await tx.assignment.findMany({ where: own, distinct: ['commentId'], select: { commentId: true } })).length
    const codes = codebook.entries.map(({ codeId }) => codeId)
    const agreement = state === 'open' ? [] : await figuresOf(tx, projectId, roundId, codes, commentIds)
    touched.push({ roundId, comments, agreement })
  }
  return touched
}

/** Only codes that were put on these comments by somebody: the figures of all others rest on the same yes and no, less a unit. */
async function figuresOf(
  tx: Tx,
  projectId: number,
  roundId: string,
  entries: readonly string[],
  commentIds: readonly string[],
): Promise<readonly FormerAgreement[]> {
  const of = { projectId, roundId }
  const codings = await tx.coding.findMany({
    where: { ...of, diedActId: null, text: { comment: countable } },
    select: {
      ...{ id: true, roundId: true, layer: true, coderId: true, commentId: true, codeId: true },
      ...{ start: true, end: true, stance: true },
    },
  })
  const assignments = await tx.assignment.findMany({
    where: { ...of, comment: countable },
    select: { roundId: true, coderId: true, commentId: true, state: true },
    orderBy: [{ roundCoder: { letter: 'asc' } }, { comment: { rank: 'asc' } }, { commentId: 'asc' }],
  })
  const gone = new Set(commentIds)
  const used = new Set(codings.filter(({ commentId }) => gone.has(commentId)).map(({ codeId }) => codeId))
  const codeIds = [...new Set([...entries, ...used])].filter((codeId) => used.has(codeId))
  const units = presenceUnits(codings, assignments, codeIds)
  return plainFigures(units)
}
