import { wholeFilter } from '@/lib/domain/coding/desk/desk-filter'
import type { DeskRound } from '@/lib/queries/desk'
import { deskPlace, deskRows } from '@/lib/queries/desk-list'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import type { Scene } from '@/prisma/example/stages/scene'
import type { against, median as medianOf } from './measure'

type Bench = { readonly median: typeof medianOf; readonly note: (...row: Parameters<typeof against>) => void }

const count = 1_000_000
const page = 50

/** The list of one coder with a million comments: the next one, and a page under each filter, at its beginning and deep in it. */
export async function deskQueueBench({ projectId, team }: Scene, { median, note }: Bench): Promise<void> {
  const round = await db().round.findFirstOrThrow({ where: { projectId, number: 3 } })
  const coder = admit(team.anna, 'coding.read-own')
  await fill(projectId, round.id, team.anna.memberId)
  const { id: code } = await db().code.findFirstOrThrow({ where: { projectId, kind: 'content', ownerId: null } })
  await codeSome(projectId, round.id, team.anna.memberId, code)

  const desk: DeskRound = { ...round, seesTarget: true }
  const bare = await median(50, () => db().$queryRaw`SELECT 1`)
  const ask = async (name: string, work: () => Promise<unknown>) => note(name, await median(11, work), 'an empty question', bare)
  const rows = (filter: Partial<typeof wholeFilter>, after: number) =>
    deskRows(coder, desk, { ...wholeFilter, ...filter }, { after }, page)
  await ask(`next comment to do among ${count}`, () => deskPlace(coder, round.id, null))
  const filters = {
    'any state': {},
    'to do': { state: 'todo' },
    asked: { state: 'asked' },
    coded: { state: 'coded' },
    'one clause': { target: 3 },
    'one code': { code },
    'a usual word': { words: 'platform' },
    'a rare word': { words: 'zymurgy' },
    'a word nobody wrote': { words: 'xylophonist' },
  } as const
  for (const [name, filter] of Object.entries(filters))
    for (const after of [-1, Math.floor(count * 0.7)])
      await ask(`page of ${page} of the list of ${count}, ${name}, after ${after + 1}`, () => rows(filter, after))
}

/** Rows as an import and the opening of a round would leave them, written past the triggers that seal and order a project in use. */
async function fill(projectId: number, roundId: string, coderId: string): Promise<void> {
  await db().$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`
      await tx.$executeRaw`INSERT INTO "Commenter" ("projectId", id, number)
        SELECT ${projectId}, gen_random_uuid(), 20000000 + n FROM generate_series(1, 100000) n`
      await tx.$executeRaw`INSERT INTO "Submission" ("projectId", id, "commenterId", channel, "receivedOn", state, allows, "takenBack")
        SELECT "projectId", gen_random_uuid(), id, 'import', '2026-01-05', 'admitted', '{research}', 0
        FROM "Commenter" WHERE "projectId" = ${projectId} AND number > 20000000`
      await tx.$executeRaw`
        WITH s AS (SELECT s.id, row_number() OVER () AS n FROM "Submission" s JOIN "Commenter" p ON p."projectId" = s."projectId" AND p.id = s."commenterId"
            WHERE s."projectId" = ${projectId} AND p.number > 20000000),
          k AS (SELECT id, row_number() OVER (ORDER BY number) AS n, count(*) OVER () AS many FROM "Clause" WHERE "projectId" = ${projectId})
        INSERT INTO "Comment" ("projectId", id, "submissionId", number, "clauseId", rank, "textRev", state)
        SELECT ${projectId}, gen_random_uuid(), s.id, 30000000 + g.n, (SELECT k.id FROM k WHERE k.n = 1 + (g.n::bigint * 7919) % k.many), 30000000 + g.n, 1, 'admitted'
        FROM generate_series(1, ${count}::int) AS g (n) JOIN s ON s.n = 1 + g.n % 100000`
      await tx.$executeRaw`INSERT INTO "CommentText" ("projectId", "commentId", rev, text, length16, "madeAt")
        SELECT c."projectId", c.id, 1, t.text, length(t.text), now() FROM "Comment" c, LATERAL (SELECT
          (ARRAY['Nobody told us who keeps the platform alive', 'We ask for time to teach', 'The wording is fine as it stands',
            'My college has no such post', 'Please say who decides'])[1 + c.number % 5]
          || CASE WHEN c.number % 250000 = 7 THEN ', not even the zymurgy course' ELSE '' END || ', said ' || c.number || '.' AS text) t
        WHERE c."projectId" = ${projectId} AND c.number > 30000000`
      await tx.$executeRaw`INSERT INTO "Assignment" ("projectId", "roundId", "coderId", "commentId", "textRev", place, state, question)
        SELECT "projectId", ${roundId}::uuid, ${coderId}::uuid, id, 1, number - 30000000, (CASE WHEN number % 1000000 < 600000 THEN 'done' ELSE 'todo' END)::"AssignmentState",
          CASE WHEN number % 5000 = 0 THEN 'Which one?' END
        FROM "Comment" WHERE "projectId" = ${projectId} AND number > 30000000`
    },
    { timeout: 600_000 },
  )
  await db().$executeRaw`ANALYZE`
}

/** Ten thousand comments with one code, spread over the list. */
async function codeSome(projectId: number, roundId: string, coderId: string, codeId: string): Promise<void> {
  await db().$executeRaw`WITH act AS (INSERT INTO "Act" ("projectId", id, "memberId", verb, "inputMac", result, at)
      VALUES (${projectId}, gen_random_uuid(), ${coderId}::uuid, 'bench', '\\x00', '{}', now()) RETURNING id)
    INSERT INTO "Coding" ("projectId", id, "roundId", layer, "coderId", "commentId", "textRev", "codeId", start, "end", stance, "bornActId")
    SELECT c."projectId", gen_random_uuid(), ${roundId}::uuid, 'independent', ${coderId}::uuid, c.id, 1, ${codeId}::uuid, 0, 10, 'none', act.id
    FROM "Comment" c, act WHERE c."projectId" = ${projectId} AND c.number > 30000000 AND c.number % 100 = 3`
  await db().$executeRaw`ANALYZE "Coding"`
}
