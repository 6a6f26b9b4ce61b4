-- CreateEnum
CREATE TYPE "JobState" AS ENUM ('waiting', 'running', 'done', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "JobKind" AS ENUM ('landImport');

ALTER TYPE "ImportState" ADD VALUE 'working';
ALTER TYPE "ImportState" ADD VALUE 'failed';
ALTER TYPE "ImportState" ADD VALUE 'cancelled';

-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "asked" TEXT,
ADD COLUMN     "joinedIntoId" UUID,
ADD COLUMN     "lookedBy" INTEGER,
ADD COLUMN     "splitFromId" UUID;

-- AlterTable
ALTER TABLE "Import" ADD COLUMN     "upload" UUID;

-- AlterTable
ALTER TABLE "Submission" ADD COLUMN     "cameAs" BYTEA;

-- CreateTable
CREATE TABLE "ImportLine" (
    "projectId" INTEGER NOT NULL,
    "importId" UUID NOT NULL,
    "nth" INTEGER NOT NULL,
    "file" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "column" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "why" TEXT NOT NULL,

    CONSTRAINT "ImportLine_pkey" PRIMARY KEY ("projectId","importId","nth")
);

-- CreateTable
CREATE TABLE "SavedMapping" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "headerMac" BYTEA NOT NULL,
    "mapping" JSONB NOT NULL,
    "memberId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SavedMapping_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Job" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "kind" "JobKind" NOT NULL,
    "subject" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "state" "JobState" NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "of" INTEGER NOT NULL DEFAULT 0,
    "isToStop" BOOLEAN NOT NULL DEFAULT false,
    "beatAt" TIMESTAMPTZ(3),
    "tries" INTEGER NOT NULL DEFAULT 0,
    "why" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Job_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "vault"."UseSentence" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "field" "CommentField" NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "use" "Use" NOT NULL,
    "answer" "PermissionAnswer" NOT NULL,
    "state" "RedactionState" NOT NULL,
    "memberId" UUID,

    CONSTRAINT "UseSentence_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "vault"."Staged" (
    "projectId" INTEGER NOT NULL,
    "batchId" UUID NOT NULL,
    "nth" INTEGER NOT NULL,
    "rows" JSONB NOT NULL,
    "sealed" JSONB NOT NULL,

    CONSTRAINT "Staged_pkey" PRIMARY KEY ("projectId","batchId","nth")
);

-- CreateIndex
CREATE INDEX "SavedMapping_projectId_memberId_idx" ON "SavedMapping"("projectId", "memberId");

-- CreateIndex
CREATE UNIQUE INDEX "SavedMapping_projectId_name_key" ON "SavedMapping"("projectId", "name");

-- CreateIndex
CREATE INDEX "Job_projectId_subject_idx" ON "Job"("projectId", "subject");

-- CreateIndex
CREATE INDEX "Job_projectId_memberId_idx" ON "Job"("projectId", "memberId");

-- CreateIndex
CREATE INDEX "Job_state_at_idx" ON "Job"("state", "at");

-- CreateIndex
CREATE INDEX "UseSentence_projectId_commentId_idx" ON "vault"."UseSentence"("projectId", "commentId");

-- CreateIndex
CREATE INDEX "UseSentence_projectId_memberId_idx" ON "vault"."UseSentence"("projectId", "memberId");

-- CreateIndex
CREATE INDEX "Comment_projectId_splitFromId_idx" ON "Comment"("projectId", "splitFromId");

-- CreateIndex
CREATE INDEX "Comment_projectId_joinedIntoId_idx" ON "Comment"("projectId", "joinedIntoId");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_projectId_cameAs_key" ON "Submission"("projectId", "cameAs");

-- AddForeignKey
ALTER TABLE "ImportLine" ADD CONSTRAINT "ImportLine_projectId_importId_fkey" FOREIGN KEY ("projectId", "importId") REFERENCES "Import"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedMapping" ADD CONSTRAINT "SavedMapping_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedMapping" ADD CONSTRAINT "SavedMapping_projectId_memberId_fkey" FOREIGN KEY ("projectId", "memberId") REFERENCES "Member"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Job" ADD CONSTRAINT "Job_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Job" ADD CONSTRAINT "Job_projectId_memberId_fkey" FOREIGN KEY ("projectId", "memberId") REFERENCES "Member"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_projectId_splitFromId_fkey" FOREIGN KEY ("projectId", "splitFromId") REFERENCES "Comment"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_projectId_joinedIntoId_fkey" FOREIGN KEY ("projectId", "joinedIntoId") REFERENCES "Comment"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vault"."UseSentence" ADD CONSTRAINT "UseSentence_projectId_commentId_fkey" FOREIGN KEY ("projectId", "commentId") REFERENCES "Comment"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vault"."UseSentence" ADD CONSTRAINT "UseSentence_projectId_memberId_fkey" FOREIGN KEY ("projectId", "memberId") REFERENCES "Member"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vault"."Staged" ADD CONSTRAINT "Staged_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE INDEX sql_comment_unlooked ON "Comment" ("projectId", "rank", "id") WHERE "lookedBy" IS NULL;
-- What stands admitted was looked through when it came in.
UPDATE "Comment" SET "lookedBy" = 1;
