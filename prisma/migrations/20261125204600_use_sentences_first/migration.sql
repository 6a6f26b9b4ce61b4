-- Whoever speaks of how their words may be used is shown to the custodian before all others; `riskOf` in lib/domain/privacy/risk.ts
-- says the same, and a test holds both equal.
CREATE OR REPLACE FUNCTION sql_queue_comments(project integer, touched uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM public."Comment" WHERE "projectId" = project AND id = ANY (touched) ORDER BY id FOR NO KEY UPDATE;
  UPDATE public."Comment" c SET risk = n.risk, "toDecide" = n.decide, characters = n.characters
  FROM (
    SELECT k.id, o.characters, r.places + u.sentences AS decide,
      round((least(r.flags + r.sweeps / 2.0 + least(4, o.characters / 500.0) + 2 * d.declared + 5 * u.sentences, 999999)
        + CASE WHEN u.sentences > 0 THEN 1000000 ELSE 0 END)::numeric, 3)::float8 AS risk
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

DO $$ DECLARE one record; BEGIN
  FOR one IN SELECT "projectId" AS project, array_agg(id) AS touched FROM "Comment" WHERE state = 'waiting' GROUP BY 1
  LOOP PERFORM sql_queue_comments(one.project, one.touched); END LOOP;
END $$;
