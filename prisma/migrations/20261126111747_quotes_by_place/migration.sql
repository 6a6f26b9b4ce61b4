-- DropForeignKey
ALTER TABLE "Quoted" DROP CONSTRAINT "Quoted_projectId_codingId_fkey";

-- DropForeignKey
ALTER TABLE "Quoted" DROP CONSTRAINT "Quoted_projectId_memberId_fkey";

-- DropIndex
DROP INDEX "Quoted_projectId_codingId_key";

-- DropIndex
DROP INDEX "Quoted_projectId_memberId_idx";

-- AlterTable
ALTER TABLE "MissingCode" ADD COLUMN     "codeId" UUID;

-- AlterTable
ALTER TABLE "Quoted" DROP COLUMN "codingId",
DROP COLUMN "memberId",
ADD COLUMN     "coderId" UUID NOT NULL,
ADD COLUMN     "commentId" UUID NOT NULL,
ADD COLUMN     "end" INTEGER NOT NULL,
ADD COLUMN     "roundId" UUID NOT NULL,
ADD COLUMN     "start" INTEGER NOT NULL,
ADD COLUMN     "textRev" INTEGER NOT NULL;

-- CreateIndex
CREATE INDEX "MissingCode_projectId_codeId_idx" ON "MissingCode"("projectId", "codeId");

-- CreateIndex
CREATE INDEX "Quoted_projectId_roundId_coderId_commentId_idx" ON "Quoted"("projectId", "roundId", "coderId", "commentId");

-- CreateIndex
CREATE INDEX "Quoted_projectId_commentId_idx" ON "Quoted"("projectId", "commentId");

-- AddForeignKey
ALTER TABLE "Quoted" ADD CONSTRAINT "Quoted_projectId_roundId_coderId_commentId_fkey" FOREIGN KEY ("projectId", "roundId", "coderId", "commentId") REFERENCES "Assignment"("projectId", "roundId", "coderId", "commentId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MissingCode" ADD CONSTRAINT "MissingCode_projectId_codeId_fkey" FOREIGN KEY ("projectId", "codeId") REFERENCES "Code"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
