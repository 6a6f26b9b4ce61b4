-- AlterEnum
ALTER TYPE "JobKind" ADD VALUE 'mailAnswer';

-- AlterTable
ALTER TABLE "Job" ADD COLUMN     "notBefore" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "vault"."EnquiryReply" ADD COLUMN     "mailGivenUpAt" TIMESTAMPTZ(3);
