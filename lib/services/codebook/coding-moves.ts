import { z } from 'zod'
import { standingCode } from '@/lib/domain/codebook/merge'
import type { Ids } from '@/lib/server/call'
import type { Tx } from '@/lib/server/db'
import { Refusal } from '@/lib/server/refusal'

/** A list, or one string of ids with blanks between. */
export const CodingIds = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(' ').filter(Boolean) : value),
  z.array(z.uuid()).min(1, 'Choose at least one coding.').max(20_000),
)

/** What a coding was given, or moved to since; null when its code was taken away. */
type Standing = { readonly id: string; readonly codeId: string | null }
type Step = { readonly tx: Tx; readonly projectId: number; readonly actId: string; readonly ids: Ids }
export type Moved = { readonly born: readonly string[]; readonly ended: readonly string[] }

/** Lets codings of closed rounds count as `target` says from now on, in the place of where they were moved to before. */
export async function replaceMoves(
  { tx, projectId, actId, ids }: Step,
  given: readonly string[],
  target: (standing: Standing) => string | null,
): Promise<Moved> {
  const codingIds = [...new Set(given)]
  const movable = await movableCodings(tx, projectId, codingIds)
  if (movable.size < codingIds.length)
    throw new Refusal('conflict', 'Some of these codings are gone, or their round is open. Reload the page and choose again.')

  const moves = await tx.codingMove.findMany({
    where: { projectId, codingId: { in: codingIds }, diedActId: null },
    select: { id: true, codingId: true, toCodeId: true },
    orderBy: { id: 'asc' },
  })
  const movedTo = new Map(moves.map(({ codingId, toCodeId }) => [codingId, toCodeId]))
  const ended = moves.map(({ id }) => id)
  await tx.codingMove.updateMany({ where: { projectId, id: { in: ended } }, data: { diedActId: actId } })
  const rows = codingIds.map((id) => {
    const moved = movedTo.get(id)
    const toCodeId = target({ id, codeId: moved === undefined ? (movable.get(id) ?? null) : moved })
    return { projectId, id: ids.next(), codingId: id, toCodeId, bornActId: actId }
  })
  await tx.codingMove.createMany({ data: rows })
  return { born: rows.map(({ id }) => id), ended }
}

/** The same for codings that count as one code today; refused when one of them does not any more. */
export async function replaceMovesOf(
  step: Step,
  { codeId, codingIds }: { readonly codeId: string; readonly codingIds: readonly string[] },
  target: (standing: Standing) => string | null,
): Promise<Moved> {
  const merged = await step.tx.code.findMany({
    where: { projectId: step.projectId, mergedIntoId: { not: null } },
    select: { id: true, mergedIntoId: true },
  })
  const mergedInto = new Map(merged.flatMap(({ id, mergedIntoId }) => (mergedIntoId ? [[id, mergedIntoId] as const] : [])))
  return replaceMoves(step, codingIds, (standing) => {
    if (standing.codeId === null || standingCode(standing.codeId, mergedInto) !== codeId)
      throw new Refusal('conflict', 'Somebody let one of these codings count otherwise meanwhile. Reload the page and go on.')
    return target(standing)
  })
}

/** Living codings of content codes in closed rounds among these, on comments that are still there, with the code they were given. */
async function movableCodings(tx: Tx, projectId: number, codingIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ id: string; codeId: string }[]>`
    SELECT o.id::text AS id, o."codeId"::text AS "codeId" FROM "Coding" o
    JOIN "Round" r ON r."projectId" = o."projectId" AND r.id = o."roundId" AND r.state <> 'open'
    JOIN "Code" c ON c."projectId" = o."projectId" AND c.id = o."codeId" AND c.kind = 'content'
    WHERE o."projectId" = ${projectId} AND o.id = ANY (${codingIds}::uuid[]) AND o."diedActId" IS NULL`
  return new Map(rows.map(({ id, codeId }) => [id, codeId]))
}
