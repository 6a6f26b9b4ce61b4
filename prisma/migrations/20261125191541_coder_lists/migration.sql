-- AlterTable: rounds that stand keep the order their coders have seen so far.
ALTER TABLE "Assignment" ADD COLUMN "place" INTEGER;
UPDATE "Assignment" a SET "place" = listed.place
FROM (
  SELECT g."projectId", g."roundId", g."coderId", g."commentId",
    row_number() OVER (PARTITION BY g."projectId", g."roundId", g."coderId" ORDER BY c.rank, c.id) - 1 AS place
  FROM "Assignment" g JOIN "Comment" c ON c."projectId" = g."projectId" AND c.id = g."commentId"
) AS listed
WHERE (a."projectId", a."roundId", a."coderId", a."commentId") = (listed."projectId", listed."roundId", listed."coderId", listed."commentId");
ALTER TABLE "Assignment" ALTER COLUMN "place" SET NOT NULL;

-- CreateIndex
CREATE INDEX "Assignment_projectId_roundId_coderId_place_idx" ON "Assignment"("projectId", "roundId", "coderId", "place");

-- By hand: the next comment to do, however long the list.
CREATE INDEX sql_assignment_todo ON "Assignment" ("projectId", "roundId", "coderId", "place") WHERE state = 'todo';
