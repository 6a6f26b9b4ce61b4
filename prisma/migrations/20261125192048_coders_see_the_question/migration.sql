-- AlterTable
ALTER TABLE "Round" ADD COLUMN     "seesQuestion" BOOLEAN NOT NULL DEFAULT false;
