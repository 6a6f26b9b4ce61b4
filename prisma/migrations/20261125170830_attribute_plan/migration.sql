-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "attributePlan" JSONB;
