-- CreateEnum
CREATE TYPE "BesideKind" AS ENUM ('quotedReply', 'signature', 'copied', 'aimedAt');

-- CreateTable
CREATE TABLE "vault"."BesidePart" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "nth" INTEGER NOT NULL,
    "kind" "BesideKind" NOT NULL,
    "nonce" BYTEA NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "BesidePart_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateIndex
CREATE INDEX "BesidePart_projectId_commentId_idx" ON "vault"."BesidePart"("projectId", "commentId");

-- CreateIndex
CREATE INDEX "BesidePart_projectId_submissionId_idx" ON "vault"."BesidePart"("projectId", "submissionId");

-- AddForeignKey
ALTER TABLE "vault"."BesidePart" ADD CONSTRAINT "BesidePart_projectId_commentId_fkey" FOREIGN KEY ("projectId", "commentId") REFERENCES "Comment"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vault"."BesidePart" ADD CONSTRAINT "BesidePart_projectId_submissionId_fkey" FOREIGN KEY ("projectId", "submissionId") REFERENCES "vault"."SubjectKey"("projectId", "submissionId") ON DELETE CASCADE ON UPDATE CASCADE;
