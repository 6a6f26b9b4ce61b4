-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "characters" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "risk" DOUBLE PRECISION NOT NULL DEFAULT 0,
ADD COLUMN     "toDecide" INTEGER NOT NULL DEFAULT 0;

-- The queue of the custodian is read in this order, a page at a time.
CREATE INDEX sql_comment_queue ON "Comment" ("projectId", (-risk), "rank", "id") WHERE state = 'waiting';

-- What `riskOf` in lib/domain/privacy/risk.ts says of a comment, kept so that the queue can be read in order; a test holds both equal.
-- Rows are held first and in one order: what is counted after that is what others have committed meanwhile.
CREATE FUNCTION sql_queue_comments(project integer, touched uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM public."Comment" WHERE "projectId" = project AND id = ANY (touched) ORDER BY id FOR NO KEY UPDATE;
  UPDATE public."Comment" c SET risk = n.risk, "toDecide" = n.decide, characters = n.characters
  FROM (
    SELECT k.id, o.characters, r.places + u.sentences AS decide,
      round((r.flags + r.sweeps / 2.0 + least(4, o.characters / 500.0) + 2 * d.declared + 5 * u.sentences)::numeric, 3)::float8 AS risk
    FROM public."Comment" k
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS places, count(*) FILTER (WHERE finder = 'sweep') AS sweeps,
        coalesce(sum(CASE
          WHEN finder = 'sweep' THEN 0
          WHEN category IN ('person', 'colleague', 'student', 'mail', 'phone', 'url', 'handle', 'orcid', 'ip') THEN 3
          WHEN category IN ('university', 'organisation', 'unit', 'role', 'place', 'date') THEN 2
          ELSE 1 END), 0) AS flags
      FROM vault."Redaction" WHERE "projectId" = k."projectId" AND "commentId" = k.id AND state = 'proposed') r
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS sentences FROM vault."UseSentence"
      WHERE "projectId" = k."projectId" AND "commentId" = k.id AND state = 'proposed') u
    CROSS JOIN LATERAL (
      SELECT coalesce(max(octet_length(sealed) - 16), 0) AS characters FROM vault."Original"
      WHERE "projectId" = k."projectId" AND "commentId" = k.id) o
    CROSS JOIN LATERAL (
      SELECT count(*) AS declared FROM vault."Contact"
      WHERE "projectId" = k."projectId" AND "submissionId" = k."submissionId") d
    WHERE k."projectId" = project AND k.id = ANY (touched)) n
  WHERE c."projectId" = project AND c.id = n.id
    AND (c.risk, c."toDecide", c.characters) IS DISTINCT FROM (n.risk, n.decide, n.characters);
END $$;

CREATE FUNCTION sql_queue_of_comment() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE one record;
BEGIN
  FOR one IN SELECT "projectId" AS project, array_agg(DISTINCT "commentId") AS touched FROM touched_rows GROUP BY 1
  LOOP PERFORM public.sql_queue_comments(one.project, one.touched); END LOOP;
  RETURN NULL;
END $$;

CREATE FUNCTION sql_queue_of_submission() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE one record;
BEGIN
  FOR one IN SELECT c."projectId" AS project, array_agg(c.id) AS touched FROM touched_rows t
    JOIN public."Comment" c ON c."projectId" = t."projectId" AND c."submissionId" = t."submissionId" GROUP BY 1
  LOOP PERFORM public.sql_queue_comments(one.project, one.touched); END LOOP;
  RETURN NULL;
END $$;

CREATE TRIGGER sql_queue_insert AFTER INSERT ON vault."Redaction" REFERENCING NEW TABLE AS touched_rows FOR EACH STATEMENT EXECUTE FUNCTION sql_queue_of_comment();
CREATE TRIGGER sql_queue_update AFTER UPDATE ON vault."Redaction" REFERENCING NEW TABLE AS touched_rows FOR EACH STATEMENT EXECUTE FUNCTION sql_queue_of_comment();
CREATE TRIGGER sql_queue_delete AFTER DELETE ON vault."Redaction" REFERENCING OLD TABLE AS touched_rows FOR EACH STATEMENT EXECUTE FUNCTION sql_queue_of_comment();
CREATE TRIGGER sql_queue_insert AFTER INSERT ON vault."UseSentence" REFERENCING NEW TABLE AS touched_rows FOR EACH STATEMENT EXECUTE FUNCTION sql_queue_of_comment();
CREATE TRIGGER sql_queue_update AFTER UPDATE ON vault."UseSentence" REFERENCING NEW TABLE AS touched_rows FOR EACH STATEMENT EXECUTE FUNCTION sql_queue_of_comment();
CREATE TRIGGER sql_queue_delete AFTER DELETE ON vault."UseSentence" REFERENCING OLD TABLE AS touched_rows FOR EACH STATEMENT EXECUTE FUNCTION sql_queue_of_comment();
CREATE TRIGGER sql_queue_insert AFTER INSERT ON vault."Original" REFERENCING NEW TABLE AS touched_rows FOR EACH STATEMENT EXECUTE FUNCTION sql_queue_of_comment();
CREATE TRIGGER sql_queue_update AFTER UPDATE ON vault."Original" REFERENCING NEW TABLE AS touched_rows FOR EACH STATEMENT EXECUTE FUNCTION sql_queue_of_comment();
CREATE TRIGGER sql_queue_delete AFTER DELETE ON vault."Original" REFERENCING OLD TABLE AS touched_rows FOR EACH STATEMENT EXECUTE FUNCTION sql_queue_of_comment();
CREATE TRIGGER sql_queue_insert AFTER INSERT ON vault."Contact" REFERENCING NEW TABLE AS touched_rows FOR EACH STATEMENT EXECUTE FUNCTION sql_queue_of_submission();
CREATE TRIGGER sql_queue_delete AFTER DELETE ON vault."Contact" REFERENCING OLD TABLE AS touched_rows FOR EACH STATEMENT EXECUTE FUNCTION sql_queue_of_submission();

DO $$ DECLARE one record; BEGIN
  FOR one IN SELECT "projectId" AS project, array_agg(id) AS touched FROM "Comment" GROUP BY 1
  LOOP PERFORM sql_queue_comments(one.project, one.touched); END LOOP;
END $$;
