import { z } from 'zod'
import type { Tx } from '@/lib/server/db'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { drawHandles } from '../shared/handles'
import { importFrame } from './import-frame'
import { countStaged, landStaged } from './staged'

const landing = 7_103_002

/** What was read of a file and lies sealed in staging becomes comments, all of it in one transaction, each text accounted for. */
export const landImport = defineVerb({
  name: 'comment.land-import',
  allow: 'comment.import',
  timeout: 300_000,
  input: z.object({
    importId: z.uuid(),
    /** The notice under which it was staged. */
    noticeId: z.uuid(),
    rows: z.int().nonnegative(),
  }),

  async run({ tx, projectId, input, dice }) {
    const { importId, rows } = input
    const batch = { projectId, batchId: importId }
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${landing}::int, ${projectId}::int)`
    const [found] = await tx.$queryRaw<{ state: string }[]>`
      SELECT state::text AS state FROM "Import" WHERE "projectId" = ${projectId} AND id = ${importId}::uuid FOR UPDATE`
    if (found?.state !== 'working') throw new Refusal('frozen', 'This import has ended already.')
    const frame = await importFrame(tx, projectId)
    if (frame.notice.id !== input.noticeId)
      throw new Refusal('conflict', 'The notice changed while the file was read. Bring the file in again, under the new one.')

    await leaveOutKnown(tx, projectId, importId)
    const staged = await countStaged(tx, batch)
    const account = await accountOf(tx, projectId, importId, { rows, comments: staged.comments })
    if (account.comments === 0) throw new Refusal('input', await whyNothing(tx, projectId, importId, rows))

    const commenters = await drawHandles(tx, projectId, 'commenter', staged.commenters, dice)
    const comments = await drawHandles(tx, projectId, 'comment', staged.comments, dice)
    await landStaged(tx, batch, { commenters, comments })
    await tx.import.update({
      where: { projectId_id: { projectId, id: importId } },
      data: { state: 'landed', account, upload: null },
    })
    return {
      value: { importId, ...account },
      events: [{ type: 'submission.imported', subject: importId, detail: { ...account, submissions: staged.submissions } }],
    }
  },
})

/** A letter that came in before, in whatever mailbox or folder, is a duplicate; only the row by which it was staged remembers it. */
async function leaveOutKnown(tx: Tx, projectId: number, importId: string): Promise<void> {
  await tx.$executeRaw`
    WITH known AS (
      DELETE FROM vault."Staged" s USING "Submission" b
      WHERE s."projectId" = ${projectId} AND s."batchId" = ${importId}::uuid
        AND b."projectId" = ${projectId} AND b."cameAs" = (s.rows->'submission'->>'cameAs')::bytea
      RETURNING (s.rows->'from'->>'file')::int AS file, (s.rows->'from'->>'row')::int AS row, jsonb_array_length(s.rows->'comments') AS comments, s.nth
    ), last AS (SELECT coalesce(max(nth) + 1, 0) AS nth FROM "ImportLine" WHERE "projectId" = ${projectId} AND "importId" = ${importId}::uuid)
    INSERT INTO "ImportLine" ("projectId", "importId", nth, file, row, "column", outcome, why)
    SELECT ${projectId}, ${importId}::uuid, last.nth + row_number() OVER (ORDER BY known.nth) - 1, known.file, known.row, one, 'duplicate',
      'It came in before, with another file.'
    FROM known CROSS JOIN last, generate_series(1, known.comments) AS one`
}

async function accountOf(tx: Tx, projectId: number, importId: string, counts: { rows: number; comments: number }) {
  const lines = await tx.importLine.groupBy({ by: ['outcome'], where: { projectId, importId }, _count: true })
  const of = (outcome: string) => lines.find((line) => line.outcome === outcome)?._count ?? 0
  const [empty, duplicates, refused] = [of('empty'), of('duplicate'), of('refused')]
  const [skipped, apart] = [of('skipped'), of('apart')]
  const read = counts.comments + empty + duplicates + refused + skipped + apart
  return { rows: counts.rows, read, comments: counts.comments, empty, duplicates, refused, skipped, apart }
}

async function whyNothing(tx: Tx, projectId: number, importId: string, rows: number): Promise<string> {
  const first = await tx.importLine.findFirst({ where: { projectId, importId }, orderBy: { nth: 'asc' }, select: { why: true } })
  return `No comment was found in ${rows} rows. ${first?.why ?? 'Look at which column holds them.'}`
}
