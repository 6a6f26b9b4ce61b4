import type { Tx } from '@/lib/server/db'
import type { Prepared } from './prepare-submission'

type Batch = { readonly projectId: number; readonly batchId: string }

/** Puts prepared submissions where nobody looks, from the place `from` on; they come in when the batch lands. */
export async function stage(tx: Tx, { projectId, batchId }: Batch, from: number, list: readonly Prepared[]): Promise<void> {
  if (list.length === 0) return
  const rows = JSON.stringify(list.map(({ rows, sealed }, nth) => ({ nth: from + nth, rows, sealed })))
  await tx.$executeRaw`
    INSERT INTO vault."Staged" ("projectId", "batchId", nth, rows, sealed)
    SELECT ${projectId}, ${batchId}::uuid, r.nth, r.rows, r.sealed
    FROM jsonb_to_recordset(${rows}::jsonb) AS r(nth int, rows jsonb, sealed jsonb)`
}

export async function dropStaged(tx: Tx, { projectId, batchId }: Batch): Promise<void> {
  await tx.staged.deleteMany({ where: { projectId, batchId } })
}

export type StagedCounts = { readonly submissions: number; readonly commenters: number; readonly comments: number }

export async function countStaged(tx: Tx, { projectId, batchId }: Batch): Promise<StagedCounts> {
  const [counts] = await tx.$queryRaw<StagedCounts[]>`
    SELECT count(*)::int AS submissions, count(DISTINCT rows->'submission'->>'commenterId')::int AS commenters,
      coalesce(sum(jsonb_array_length(rows->'comments')), 0)::int AS comments
    FROM vault."Staged" WHERE "projectId" = ${projectId} AND "batchId" = ${batchId}::uuid`
  return counts ?? { submissions: 0, commenters: 0, comments: 0 }
}

/**
 * Turns a whole batch into submissions, table by table, whatever its size. `numbers` are the handles drawn for its commenters
 * and comments, in the order of the batch.
 */
export async function landStaged(
  tx: Tx,
  { projectId, batchId }: Batch,
  numbers: { readonly commenters: readonly number[]; readonly comments: readonly number[] },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Commenter" ("projectId", id, number)
    SELECT ${projectId}, c.id, n.number FROM (
      SELECT id, row_number() OVER (ORDER BY first) AS place FROM (
        SELECT (rows->'submission'->>'commenterId')::uuid AS id, min(nth) AS first FROM vault."Staged"
        WHERE "projectId" = ${projectId} AND "batchId" = ${batchId}::uuid GROUP BY 1) AS each) AS c
    JOIN unnest(${[...numbers.commenters]}::int[]) WITH ORDINALITY AS n(number, place) USING (place)`
  await tx.$executeRaw`
    INSERT INTO "Submission" ("projectId", id, "commenterId", "noticeId", "versionId", "receiptMac", channel, "receivedOn",
      state, attributes, allows, "importId", "importRow", "cameAs", via)
    SELECT r."projectId", r.id, r."commenterId", r."noticeId", r."versionId", r."receiptMac", r.channel, r."receivedOn",
      r.state, r.attributes, r.allows, r."importId", r."importRow", r."cameAs", r.via
    FROM vault."Staged" s, jsonb_populate_record(NULL::"Submission", s.rows->'submission') AS r
    WHERE s."projectId" = ${projectId} AND s."batchId" = ${batchId}::uuid`
  await tx.$executeRaw`
    INSERT INTO "PermissionEvent" ("projectId", id, "submissionId", use, answer, "noticeId", channel, source, "memberId", at)
    SELECT r."projectId", r.id, r."submissionId", r.use, r.answer, r."noticeId", r.channel, r.source, r."memberId", r.at
    FROM vault."Staged" s, jsonb_populate_recordset(NULL::"PermissionEvent", s.rows->'events') AS r
    WHERE s."projectId" = ${projectId} AND s."batchId" = ${batchId}::uuid`
  await tx.$executeRaw`
    INSERT INTO "Comment" ("projectId", id, "submissionId", number, "clauseId", "passageStart", "passageEnd", rank,
      "textRev", state, asked, "isQuestion")
    SELECT c."projectId", c.id, c."submissionId", n.number, c."clauseId", c."passageStart", c."passageEnd", c.rank, c."textRev", c.state, c.asked, coalesce(c."isQuestion", false) FROM (
      SELECT r."projectId", r.id, r."submissionId", r."clauseId", r."passageStart", r."passageEnd", r.rank, r."textRev", r.state, r.asked, r."isQuestion",
        row_number() OVER (ORDER BY s.nth, e.at) AS place
      FROM vault."Staged" s, jsonb_array_elements(s.rows->'comments') WITH ORDINALITY AS e(row, at),
        jsonb_populate_record(NULL::"Comment", e.row) AS r
      WHERE s."projectId" = ${projectId} AND s."batchId" = ${batchId}::uuid) AS c
    JOIN unnest(${[...numbers.comments]}::int[]) WITH ORDINALITY AS n(number, place) USING (place)`
  await tx.$executeRaw`
    INSERT INTO vault."SubjectKey" ("projectId", "submissionId", kek, wrapped)
    SELECT r."projectId", r."submissionId", r.kek, r.wrapped
    FROM vault."Staged" s, jsonb_populate_record(NULL::vault."SubjectKey", s.sealed->'key') AS r
    WHERE s."projectId" = ${projectId} AND s."batchId" = ${batchId}::uuid`
  await tx.$executeRaw`
    INSERT INTO vault."Original" ("projectId", "commentId", "submissionId", nonce, sealed)
    SELECT r."projectId", r."commentId", r."submissionId", r.nonce, r.sealed
    FROM vault."Staged" s, jsonb_populate_recordset(NULL::vault."Original", s.sealed->'originals') AS r
    WHERE s."projectId" = ${projectId} AND s."batchId" = ${batchId}::uuid`
  await tx.$executeRaw`
    INSERT INTO vault."BesidePart" ("projectId", id, "commentId", "submissionId", nth, kind, nonce, sealed)
    SELECT r."projectId", r.id, r."commentId", r."submissionId", r.nth, r.kind, r.nonce, r.sealed
    FROM vault."Staged" s, jsonb_populate_recordset(NULL::vault."BesidePart", coalesce(s.sealed->'beside', '[]'::jsonb)) AS r
    WHERE s."projectId" = ${projectId} AND s."batchId" = ${batchId}::uuid`
  await tx.$executeRaw`
    INSERT INTO vault."Contact" ("projectId", "submissionId", nonce, sealed)
    SELECT r."projectId", r."submissionId", r.nonce, r.sealed
    FROM vault."Staged" s, jsonb_populate_record(NULL::vault."Contact", s.sealed->'contact') AS r
    WHERE s."projectId" = ${projectId} AND s."batchId" = ${batchId}::uuid AND s.sealed->'contact' <> 'null'`
  await dropStaged(tx, { projectId, batchId })
}
