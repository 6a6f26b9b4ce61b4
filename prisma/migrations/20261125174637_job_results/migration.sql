-- AlterEnum
ALTER TYPE "JobKind" ADD VALUE 'roundGamma';

-- AlterTable
ALTER TABLE "Job" ADD COLUMN     "result" JSONB;
