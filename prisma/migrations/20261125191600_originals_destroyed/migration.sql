-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "originalsGoneAt" TIMESTAMPTZ(3);

-- Where it was done before there was this column, the history says when.
UPDATE "Project" p SET "originalsGoneAt" = e.at
FROM (SELECT "projectId", max(at) AS at FROM "Event" WHERE type = 'originals.destroyed' GROUP BY "projectId") AS e
WHERE e."projectId" = p.id;

-- The few answers that were given with a receipt, among the many that came with the comments.
CREATE INDEX sql_permission_by_receipt ON "PermissionEvent" ("at") WHERE source = 'receipt';
