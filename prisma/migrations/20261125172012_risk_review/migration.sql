-- CreateTable
CREATE TABLE "RiskReview" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "answers" JSONB NOT NULL,
    "note" TEXT NOT NULL,
    "passed" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RiskReview_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateIndex
CREATE INDEX "RiskReview_projectId_memberId_idx" ON "RiskReview"("projectId", "memberId");

-- AddForeignKey
ALTER TABLE "RiskReview" ADD CONSTRAINT "RiskReview_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RiskReview" ADD CONSTRAINT "RiskReview_projectId_memberId_fkey" FOREIGN KEY ("projectId", "memberId") REFERENCES "Member"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
