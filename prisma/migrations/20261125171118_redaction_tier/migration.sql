-- CreateEnum
CREATE TYPE "RedactionTier" AS ENUM ('auto', 'flag');

-- AlterTable
ALTER TABLE "vault"."Redaction" ADD COLUMN     "tier" "RedactionTier";
