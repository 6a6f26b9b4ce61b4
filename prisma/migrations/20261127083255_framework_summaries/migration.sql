-- CreateTable
CREATE TABLE "FrameworkSummary" (
    "projectId" INTEGER NOT NULL,
    "attribute" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "codeId" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "memberId" UUID NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FrameworkSummary_pkey" PRIMARY KEY ("projectId","attribute","value","codeId")
);

-- CreateIndex
CREATE INDEX "FrameworkSummary_projectId_memberId_idx" ON "FrameworkSummary"("projectId", "memberId");

-- CreateIndex
CREATE INDEX "FrameworkSummary_projectId_codeId_idx" ON "FrameworkSummary"("projectId", "codeId");

-- AddForeignKey
ALTER TABLE "FrameworkSummary" ADD CONSTRAINT "FrameworkSummary_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FrameworkSummary" ADD CONSTRAINT "FrameworkSummary_projectId_memberId_fkey" FOREIGN KEY ("projectId", "memberId") REFERENCES "Member"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FrameworkSummary" ADD CONSTRAINT "FrameworkSummary_projectId_codeId_fkey" FOREIGN KEY ("projectId", "codeId") REFERENCES "Code"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
