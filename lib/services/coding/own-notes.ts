import { z } from 'zod'
import type { Tx } from '@/lib/server/db'
import { assignedTexts } from './own-work'
import { requirePlace } from './put-codings'

type Desk = { readonly tx: Tx; readonly projectId: number; readonly roundId: string; readonly coderId: string }
/** Ids of the lines that an act wrote and took off; kept as its answer, so that undoing it knows what to do. */
export type NotesChanged = { readonly written: readonly string[]; readonly taken: readonly string[] }

/** Words of a comment of the coder's own; half-open UTF-16 offsets of the text at `rev`. */
export const NotePlace = z.object({
  roundId: z.uuid(),
  id: z.uuid(),
  commentId: z.uuid(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  rev: z.int().optional(),
})

/** The revision of the text that the words lie in, under the coder's own lock. */
export async function heldPlace(desk: Desk, place: z.output<typeof NotePlace>): Promise<number> {
  const texts = await assignedTexts(desk.tx, desk, [place.commentId])
  requirePlace(place, texts)
  return texts.get(place.commentId)?.rev ?? 0
}

/** Takes off what was written and puts back what was taken; false when something later stands in the way. */
export async function turnNotes({ tx, projectId, roundId, coderId }: Desk, notes: NotesChanged, now: Date): Promise<boolean> {
  const own = { projectId, roundId, coderId }
  const written = { ...own, id: { in: [...notes.written] }, removedAt: null }
  const taken = { ...own, id: { in: [...notes.taken] }, removedAt: { not: null } }
  const off = { data: { removedAt: now } }
  const back = { data: { removedAt: null } }
  const gone =
    (await tx.quoted.updateMany({ where: written, ...off })).count +
    (await tx.missingCode.updateMany({ where: written, ...off })).count
  if (await standsAgain(tx, projectId, notes.taken)) return false
  const revived =
    (await tx.quoted.updateMany({ where: taken, ...back })).count +
    (await tx.missingCode.updateMany({ where: taken, ...back })).count
  return gone === notes.written.length && revived === notes.taken.length
}

/** Whether the very same words were given another line of the kind meanwhile. */
async function standsAgain(tx: Tx, projectId: number, ids: readonly string[]): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Quoted" o JOIN "Quoted" n
      ON (n."projectId", n."roundId", n."coderId", n."commentId", n.start, n."end") = (o."projectId", o."roundId", o."coderId", o."commentId", o.start, o."end")
      AND n."removedAt" IS NULL
    WHERE o."projectId" = ${projectId} AND o.id = ANY (${[...ids]}::uuid[])
    UNION ALL
    SELECT 1 FROM "MissingCode" o JOIN "MissingCode" n
      ON (n."projectId", n."roundId", n."coderId", n."commentId", n.start, n."end") = (o."projectId", o."roundId", o."coderId", o."commentId", o.start, o."end")
      AND n."removedAt" IS NULL
    WHERE o."projectId" = ${projectId} AND o.id = ANY (${[...ids]}::uuid[]) LIMIT 1`
  return rows.length > 0
}
