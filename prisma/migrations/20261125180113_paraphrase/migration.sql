-- CreateTable
CREATE TABLE "Paraphrase" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "textRev" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "writerId" UUID NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,
    "checkerId" UUID,
    "checkedAt" TIMESTAMPTZ(3),
    "webResult" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Paraphrase_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateIndex
CREATE INDEX "Paraphrase_projectId_commentId_textRev_idx" ON "Paraphrase"("projectId", "commentId", "textRev");

-- CreateIndex
CREATE INDEX "Paraphrase_projectId_writerId_idx" ON "Paraphrase"("projectId", "writerId");

-- CreateIndex
CREATE INDEX "Paraphrase_projectId_checkerId_idx" ON "Paraphrase"("projectId", "checkerId");

-- AddForeignKey
ALTER TABLE "Paraphrase" ADD CONSTRAINT "Paraphrase_projectId_commentId_textRev_fkey" FOREIGN KEY ("projectId", "commentId", "textRev") REFERENCES "CommentText"("projectId", "commentId", "rev") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Paraphrase" ADD CONSTRAINT "Paraphrase_projectId_writerId_fkey" FOREIGN KEY ("projectId", "writerId") REFERENCES "Member"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Paraphrase" ADD CONSTRAINT "Paraphrase_projectId_checkerId_fkey" FOREIGN KEY ("projectId", "checkerId") REFERENCES "Member"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
