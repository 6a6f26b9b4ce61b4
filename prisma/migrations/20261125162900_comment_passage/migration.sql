-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "passageEnd" INTEGER,
ADD COLUMN     "passageStart" INTEGER;

-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "asksPuzzle" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "Comment" ADD CONSTRAINT sql_comment_passage CHECK (
  num_nonnulls("passageStart", "passageEnd") = 0
  OR ("clauseId" IS NOT NULL AND num_nonnulls("passageStart", "passageEnd") = 2 AND 0 <= "passageStart" AND "passageStart" < "passageEnd"));
