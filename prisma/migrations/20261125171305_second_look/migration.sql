-- CreateEnum
CREATE TYPE "LookVerdict" AS ENUM ('nothingMissed', 'missed');

-- CreateTable
CREATE TABLE "SecondLook" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "seed" TEXT NOT NULL,
    "population" INTEGER NOT NULL,
    "size" INTEGER NOT NULL,
    "drawnById" UUID NOT NULL,
    "lookerId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SecondLook_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "SecondLookComment" (
    "projectId" INTEGER NOT NULL,
    "lookId" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "rank" INTEGER NOT NULL,
    "verdict" "LookVerdict",
    "judgedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SecondLookComment_pkey" PRIMARY KEY ("projectId","lookId","commentId")
);

-- CreateTable
CREATE TABLE "vault"."CustodyNote" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "nonce" BYTEA NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "CustodyNote_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateIndex
CREATE INDEX "SecondLook_projectId_drawnById_idx" ON "SecondLook"("projectId", "drawnById");

-- CreateIndex
CREATE INDEX "SecondLook_projectId_lookerId_idx" ON "SecondLook"("projectId", "lookerId");

-- CreateIndex
CREATE UNIQUE INDEX "SecondLook_projectId_number_key" ON "SecondLook"("projectId", "number");

-- CreateIndex
CREATE INDEX "SecondLookComment_projectId_commentId_idx" ON "SecondLookComment"("projectId", "commentId");

-- CreateIndex
CREATE INDEX "CustodyNote_projectId_commentId_idx" ON "vault"."CustodyNote"("projectId", "commentId");

-- CreateIndex
CREATE INDEX "CustodyNote_projectId_submissionId_idx" ON "vault"."CustodyNote"("projectId", "submissionId");

-- CreateIndex
CREATE INDEX "CustodyNote_projectId_memberId_idx" ON "vault"."CustodyNote"("projectId", "memberId");

-- AddForeignKey
ALTER TABLE "SecondLook" ADD CONSTRAINT "SecondLook_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SecondLook" ADD CONSTRAINT "SecondLook_projectId_drawnById_fkey" FOREIGN KEY ("projectId", "drawnById") REFERENCES "Member"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SecondLook" ADD CONSTRAINT "SecondLook_projectId_lookerId_fkey" FOREIGN KEY ("projectId", "lookerId") REFERENCES "Member"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SecondLookComment" ADD CONSTRAINT "SecondLookComment_projectId_lookId_fkey" FOREIGN KEY ("projectId", "lookId") REFERENCES "SecondLook"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SecondLookComment" ADD CONSTRAINT "SecondLookComment_projectId_commentId_fkey" FOREIGN KEY ("projectId", "commentId") REFERENCES "Comment"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vault"."CustodyNote" ADD CONSTRAINT "CustodyNote_projectId_commentId_fkey" FOREIGN KEY ("projectId", "commentId") REFERENCES "Comment"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vault"."CustodyNote" ADD CONSTRAINT "CustodyNote_projectId_submissionId_fkey" FOREIGN KEY ("projectId", "submissionId") REFERENCES "vault"."SubjectKey"("projectId", "submissionId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vault"."CustodyNote" ADD CONSTRAINT "CustodyNote_projectId_memberId_fkey" FOREIGN KEY ("projectId", "memberId") REFERENCES "Member"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
