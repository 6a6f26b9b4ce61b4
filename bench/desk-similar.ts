import { wholeFilter } from '@/lib/domain/coding/desk/desk-filter'
import { deskRows } from '@/lib/queries/desk-list'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import type { Scene } from '@/prisma/example/stages/scene'
import type { against, median as medianOf } from './measure'

type Bench = { readonly median: typeof medianOf; readonly note: (...row: Parameters<typeof against>) => void }

const count = 100_000

/** A hundred thousand comments of 60 words, drawn by Zipf's law from 20,000 words, put in order by what one of them resembles. */
export async function deskSimilarBench({ projectId, team }: Scene, { median, note }: Bench): Promise<void> {
  const round = await db().round.findFirstOrThrow({ where: { projectId, number: 3 } })
  const coder = admit(team.anna, 'coding.read-own')
  await fill(projectId, round.id, team.anna.memberId)
  const bare = await median(50, () => db().$queryRaw`SELECT 1`)
  const page = (nth: number, after: number) =>
    deskRows(coder, round, { ...wholeFilter, like: 10_000_000 + 1 + nth * 997 }, { after }, 40)
  for (const after of [-1, 400])
    note(
      `page of 40 of ${count} comments, most like one of them first, after ${after + 1}`,
      await median(21, (nth) => page(nth, after)),
      'an empty question',
      bare,
    )
}

/** Rows as an import and the opening of a round would leave them, written past the triggers that seal and order a project in use. */
async function fill(projectId: number, roundId: string, coderId: string): Promise<void> {
  await db().$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`
      await tx.$executeRaw`INSERT INTO "Comment" ("projectId", id, "submissionId", number, rank, "textRev", state)
        SELECT ${projectId}, gen_random_uuid(), (SELECT id FROM "Submission" WHERE "projectId" = ${projectId} AND state = 'admitted' AND 'research' = ANY (allows) ORDER BY id LIMIT 1),
          10000000 + n, 10000000 + n, 1, 'admitted' FROM generate_series(1, ${count}::int) n`
      await tx.$executeRaw`INSERT INTO "CommentText" ("projectId", "commentId", rev, text, length16, "madeAt")
        SELECT c."projectId", c.id, 1, t.text, length(t.text), now() FROM "Comment" c, LATERAL (
          SELECT string_agg('w' || translate(floor(20000 ^ ((hashint8extended(c.number * 64 + n, 7) & 1048575) / 1048576.0)::float8)::int::text, '0123456789', 'bcdfghjklm'), ' ') AS text
          FROM generate_series(1, 60) n) t
        WHERE c."projectId" = ${projectId} AND c.number > 10000000`
      await tx.$executeRaw`INSERT INTO "Assignment" ("projectId", "roundId", "coderId", "commentId", "textRev", place, state)
        SELECT "projectId", ${roundId}::uuid, ${coderId}::uuid, id, 1, number - 10000000 + 1000, 'todo'
        FROM "Comment" WHERE "projectId" = ${projectId} AND number > 10000000`
    },
    { timeout: 600_000 },
  )
  await db().$executeRaw`ANALYZE`
}
