import type { Dice } from '@/lib/server/call'
import type { Tx } from '@/lib/server/db'

export type CountedHandle =
  | 'clause'
  | 'theme'
  | 'point'
  | 'request'
  | 'proposal'
  | 'source'
  | 'round'
  | 'release'
  | 'notice'
  | 'codebook'
  | 'plan'
  | 'invite'
  | 'look'
  | 'set'
export type DrawnHandle = 'comment' | 'commenter' | 'code'

/** The next number of a counted handle; `count` reserves that many and returns the first. Never re-used, even after a rollback of meaning. */
export async function nextHandle(tx: Tx, projectId: number, kind: CountedHandle, count = 1): Promise<number> {
  const rows = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO "HandleCounter" ("projectId", kind, last) VALUES (${projectId}, ${kind}, ${count})
    ON CONFLICT ("projectId", kind) DO UPDATE SET last = "HandleCounter".last + ${count} RETURNING last`
  return (rows[0]?.last ?? count) - count + 1
}

/**
 * Numbers for comments, commenters and codes, drawn at random among the free ones, so that a handle tells nothing of the order of arrival
 * and a gap nothing of what others made. Holds the project's counter row, so two draws never meet.
 */
export async function drawHandles(tx: Tx, projectId: number, kind: DrawnHandle, count: number, dice: Dice): Promise<number[]> {
  await tx.$executeRaw`
    INSERT INTO "HandleCounter" ("projectId", kind, last) VALUES (${projectId}, ${kind}, ${count})
    ON CONFLICT ("projectId", kind) DO UPDATE SET last = "HandleCounter".last + ${count}`
  const used = await usedNumbers(tx, projectId, kind)
  const ceiling = Math.max(99, Math.ceil((used.length + count) * 1.5))
  // A byte for each number that could be drawn: a set of a hundred thousand would take a hundred times the room.
  const isTaken = new Uint8Array(ceiling + 1)
  for (const number of used) if (number <= ceiling) isTaken[number] = 1
  const drawn: number[] = []
  while (drawn.length < count) {
    const number = 1 + Math.floor(dice.number() * ceiling)
    if (isTaken[number]) continue
    isTaken[number] = 1
    drawn.push(number)
  }
  return drawn
}

type Numbers = { readonly numbers: readonly number[] | null }[]

/** As one array, since rows of one number each would be objects by the hundred thousand. */
async function usedNumbers(tx: Tx, projectId: number, kind: DrawnHandle): Promise<readonly number[]> {
  const [row] =
    kind === 'comment'
      ? await tx.$queryRaw<Numbers>`SELECT array_agg(number) AS numbers FROM "Comment" WHERE "projectId" = ${projectId}`
      : kind === 'commenter'
        ? await tx.$queryRaw<Numbers>`SELECT array_agg(number) AS numbers FROM "Commenter" WHERE "projectId" = ${projectId}`
        : await tx.$queryRaw<Numbers>`
            SELECT array_agg(number) AS numbers FROM "Code" WHERE "projectId" = ${projectId} AND number IS NOT NULL`
  return row?.numbers ?? []
}
