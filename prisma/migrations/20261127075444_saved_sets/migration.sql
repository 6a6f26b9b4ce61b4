-- CreateTable
CREATE TABLE "SavedSet" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "query" JSONB NOT NULL,
    "memberId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SavedSet_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateIndex
CREATE INDEX "SavedSet_projectId_memberId_idx" ON "SavedSet"("projectId", "memberId");

-- CreateIndex
CREATE UNIQUE INDEX "SavedSet_projectId_number_key" ON "SavedSet"("projectId", "number");

-- AddForeignKey
ALTER TABLE "SavedSet" ADD CONSTRAINT "SavedSet_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedSet" ADD CONSTRAINT "SavedSet_projectId_memberId_fkey" FOREIGN KEY ("projectId", "memberId") REFERENCES "Member"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
