-- CreateEnum
CREATE TYPE "WithdrawnBy" AS ENUM ('commenter', 'custodian', 'ledger');

ALTER TYPE "CommentState" ADD VALUE 'duplicate';
ALTER TYPE "CommentState" ADD VALUE 'enquiry';

-- AlterEnum
ALTER TYPE "SubmissionState" ADD VALUE 'enquiry';

-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "isQuestion" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Submission" ADD COLUMN     "takenBack" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "via" TEXT;

-- CreateTable
CREATE TABLE "Invite" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "via" TEXT NOT NULL,
    "sentOn" DATE NOT NULL,
    "channel" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "reach" INTEGER,
    "isReminder" BOOLEAN NOT NULL DEFAULT false,
    "memberId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Invite_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "vault"."EnquiryReply" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "nonce" BYTEA NOT NULL,
    "sealed" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "mailedAt" TIMESTAMPTZ(3),

    CONSTRAINT "EnquiryReply_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Withdrawal" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "commentId" UUID,
    "by" "WithdrawnBy" NOT NULL,
    "comments" INTEGER NOT NULL,
    "touched" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Withdrawal_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateIndex
CREATE INDEX "Invite_projectId_via_idx" ON "Invite"("projectId", "via");

-- CreateIndex
CREATE INDEX "Invite_projectId_memberId_idx" ON "Invite"("projectId", "memberId");

-- CreateIndex
CREATE UNIQUE INDEX "Invite_projectId_number_key" ON "Invite"("projectId", "number");

-- CreateIndex
CREATE INDEX "EnquiryReply_projectId_commentId_idx" ON "vault"."EnquiryReply"("projectId", "commentId");

-- CreateIndex
CREATE INDEX "EnquiryReply_projectId_submissionId_idx" ON "vault"."EnquiryReply"("projectId", "submissionId");

-- CreateIndex
CREATE INDEX "EnquiryReply_projectId_memberId_idx" ON "vault"."EnquiryReply"("projectId", "memberId");

-- CreateIndex
CREATE INDEX "Withdrawal_projectId_submissionId_idx" ON "Withdrawal"("projectId", "submissionId");

-- AddForeignKey
ALTER TABLE "Invite" ADD CONSTRAINT "Invite_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invite" ADD CONSTRAINT "Invite_projectId_memberId_fkey" FOREIGN KEY ("projectId", "memberId") REFERENCES "Member"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vault"."EnquiryReply" ADD CONSTRAINT "EnquiryReply_projectId_commentId_fkey" FOREIGN KEY ("projectId", "commentId") REFERENCES "Comment"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vault"."EnquiryReply" ADD CONSTRAINT "EnquiryReply_projectId_submissionId_fkey" FOREIGN KEY ("projectId", "submissionId") REFERENCES "vault"."SubjectKey"("projectId", "submissionId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vault"."EnquiryReply" ADD CONSTRAINT "EnquiryReply_projectId_memberId_fkey" FOREIGN KEY ("projectId", "memberId") REFERENCES "Member"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Withdrawal" ADD CONSTRAINT "Withdrawal_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Withdrawal" ADD CONSTRAINT "Withdrawal_projectId_submissionId_fkey" FOREIGN KEY ("projectId", "submissionId") REFERENCES "Submission"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- How many comments were taken back before there was a place to say so.
UPDATE "Submission" s SET "takenBack" = (d.detail->>'comments')::int
FROM "Event" e JOIN "EventDetail" d ON d."projectId" = e."projectId" AND d."eventId" = e.id
WHERE s.state = 'withdrawn' AND e."projectId" = s."projectId" AND e.subject = s.id AND e.type = 'submission.withdrawn';

-- What was taken back belongs to nobody any more: commenter 0 of each project, of whom there is no pseudonym.
INSERT INTO "Commenter" ("projectId", id, number)
SELECT DISTINCT "projectId", gen_random_uuid(), 0 FROM "Submission" WHERE state = 'withdrawn'
ON CONFLICT DO NOTHING;
UPDATE "Submission" s SET "commenterId" = c.id FROM "Commenter" c
WHERE s.state = 'withdrawn' AND c."projectId" = s."projectId" AND c.number = 0;
DELETE FROM "Commenter" c WHERE c.number > 0
  AND NOT EXISTS (SELECT FROM "Submission" s WHERE s."projectId" = c."projectId" AND s."commenterId" = c.id);
