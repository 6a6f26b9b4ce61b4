-- AlterTable
ALTER TABLE "Paraphrase" ADD COLUMN "removedAt" TIMESTAMPTZ(3);
