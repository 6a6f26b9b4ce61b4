-- AlterTable
ALTER TABLE "vault"."UseSentence" ALTER COLUMN "answer" DROP NOT NULL;
