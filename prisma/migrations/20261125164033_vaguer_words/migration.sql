-- AlterTable
ALTER TABLE "vault"."Pseudonym" ALTER COLUMN "nth" DROP NOT NULL,
ALTER COLUMN "surfaceMac" DROP NOT NULL;
