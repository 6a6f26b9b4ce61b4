import type { Assignment, Coding } from '@/lib/domain/coding/coding'
import type { Stance } from '@/lib/domain/coding/stance'
import { mergeSpans, type Span } from '@/lib/domain/span/span'
import type { Ids } from '@/lib/server/call'
import type { Tx } from '@/lib/server/db'

export type Reconciling = {
  readonly tx: Tx
  readonly projectId: number
  readonly ids: Ids
  readonly actId: string
  readonly memberId: string
}
type Work = { readonly codings: readonly (Coding & { readonly textRev: number })[]; readonly assignments: readonly Assignment[] }

/** The coders' own work in a locked round, as far as it may be counted. */
export async function workToReconcile(tx: Tx, projectId: number, roundId: string, commentId?: string): Promise<Work> {
  const countable = { state: 'admitted', submission: { state: 'admitted', allows: { has: 'research' } } } as const
  const here = { projectId, roundId, ...(commentId && { commentId }) }
  const codings = await tx.coding.findMany({
    where: { ...here, layer: 'independent', diedActId: null, text: { comment: countable } },
    select: {
      ...{ id: true, roundId: true, layer: true, coderId: true, commentId: true, codeId: true },
      ...{ start: true, end: true, textRev: true, stance: true },
    },
    orderBy: [{ start: 'asc' }, { id: 'asc' }],
  })
  const assignments = await tx.assignment.findMany({
    where: { ...here, comment: countable },
    select: { roundId: true, coderId: true, commentId: true, state: true },
  })
  return { codings, assignments }
}

type Wanted = Span & { readonly stance: Stance }

/** The spans of several coders for one code as one reading: what overlaps is one; `stance` overrides theirs. */
export function joined(codings: readonly Wanted[], stance?: Stance): Wanted[] {
  const given = codings.map((coding) => ({ ...coding, stance: stance ?? coding.stance }))
  return [...new Set(given.map((one) => one.stance))].flatMap((of) =>
    mergeSpans(given.filter((one) => one.stance === of)).map((span) => ({ ...span, stance: of })),
  )
}

/** Puts one code of one comment into the consensus as `wanted`, in place of what stood there before. */
export async function writeConsensus(
  { tx, projectId, ids, actId, memberId }: Reconciling,
  place: { readonly roundId: string; readonly commentId: string; readonly codeId: string; readonly textRev: number },
  wanted: readonly Wanted[],
): Promise<number> {
  const { roundId, commentId, codeId, textRev } = place
  await tx.coding.updateMany({
    where: { projectId, roundId, commentId, codeId, layer: 'consensus', diedActId: null },
    data: { diedActId: actId },
  })
  await tx.coding.createMany({
    data: wanted.map(({ start, end, stance }) => ({
      ...{ projectId, id: ids.next(), roundId, commentId, codeId, textRev, start, end, stance },
      ...{ layer: 'consensus' as const, coderId: memberId, bornActId: actId },
    })),
  })
  return wanted.length
}
