-- AlterTable
ALTER TABLE "CodingMove" ALTER COLUMN "toCodeId" DROP NOT NULL;
