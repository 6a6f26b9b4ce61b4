-- CreateTable
CREATE TABLE "CommentTranslation" (
    "projectId" INTEGER NOT NULL,
    "commentId" UUID NOT NULL,
    "rev" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "translator" TEXT NOT NULL,
    "madeOn" DATE NOT NULL,
    "forMac" BYTEA NOT NULL,
    "found" JSONB NOT NULL,
    "lookedAt" TIMESTAMPTZ(3),
    "memberId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CommentTranslation_pkey" PRIMARY KEY ("projectId","commentId")
);

-- CreateIndex
CREATE INDEX "CommentTranslation_projectId_memberId_idx" ON "CommentTranslation"("projectId", "memberId");

-- AddForeignKey
ALTER TABLE "CommentTranslation" ADD CONSTRAINT "CommentTranslation_projectId_commentId_fkey" FOREIGN KEY ("projectId", "commentId") REFERENCES "Comment"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentTranslation" ADD CONSTRAINT "CommentTranslation_projectId_memberId_fkey" FOREIGN KEY ("projectId", "memberId") REFERENCES "Member"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
