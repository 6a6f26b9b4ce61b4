-- AlterTable
ALTER TABLE "Round" ADD COLUMN     "suggests" BOOLEAN NOT NULL DEFAULT false;
