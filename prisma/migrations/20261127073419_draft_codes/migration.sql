-- AlterTable
ALTER TABLE "Code" ADD COLUMN     "isDraft" BOOLEAN NOT NULL DEFAULT false;
