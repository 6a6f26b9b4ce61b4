-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN     "answer" TEXT,
ADD COLUMN     "answeredAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Memo" ADD COLUMN     "changedAt" TIMESTAMPTZ(3),
ADD COLUMN     "clauseId" UUID,
ADD COLUMN     "end" INTEGER,
ADD COLUMN     "removedAt" TIMESTAMPTZ(3),
ADD COLUMN     "replyToId" UUID,
ADD COLUMN     "settledAt" TIMESTAMPTZ(3),
ADD COLUMN     "start" INTEGER,
ADD COLUMN     "textRev" INTEGER;

-- AlterTable
ALTER TABLE "Round" ADD COLUMN     "seesOthers" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Quoted" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "codingId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "why" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Quoted_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "MissingCode" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "coderId" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "textRev" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "MissingCode_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateIndex
CREATE INDEX "Quoted_projectId_memberId_idx" ON "Quoted"("projectId", "memberId");

-- CreateIndex
CREATE UNIQUE INDEX "Quoted_projectId_codingId_key" ON "Quoted"("projectId", "codingId");

-- CreateIndex
CREATE INDEX "MissingCode_projectId_roundId_coderId_commentId_idx" ON "MissingCode"("projectId", "roundId", "coderId", "commentId");

-- CreateIndex
CREATE INDEX "MissingCode_projectId_commentId_idx" ON "MissingCode"("projectId", "commentId");

-- CreateIndex
CREATE INDEX "Memo_projectId_clauseId_idx" ON "Memo"("projectId", "clauseId");

-- CreateIndex
CREATE INDEX "Memo_projectId_replyToId_idx" ON "Memo"("projectId", "replyToId");

-- CreateIndex
CREATE INDEX "Memo_projectId_at_id_idx" ON "Memo"("projectId", "at", "id");

-- AddForeignKey
ALTER TABLE "Memo" ADD CONSTRAINT "Memo_projectId_clauseId_fkey" FOREIGN KEY ("projectId", "clauseId") REFERENCES "Clause"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Memo" ADD CONSTRAINT "Memo_projectId_replyToId_fkey" FOREIGN KEY ("projectId", "replyToId") REFERENCES "Memo"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quoted" ADD CONSTRAINT "Quoted_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quoted" ADD CONSTRAINT "Quoted_projectId_codingId_fkey" FOREIGN KEY ("projectId", "codingId") REFERENCES "Coding"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quoted" ADD CONSTRAINT "Quoted_projectId_memberId_fkey" FOREIGN KEY ("projectId", "memberId") REFERENCES "Member"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MissingCode" ADD CONSTRAINT "MissingCode_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MissingCode" ADD CONSTRAINT "MissingCode_projectId_roundId_coderId_commentId_fkey" FOREIGN KEY ("projectId", "roundId", "coderId", "commentId") REFERENCES "Assignment"("projectId", "roundId", "coderId", "commentId") ON DELETE CASCADE ON UPDATE CASCADE;
