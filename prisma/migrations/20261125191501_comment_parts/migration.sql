ALTER TYPE "CommentState" ADD VALUE 'split';
ALTER TYPE "CommentState" ADD VALUE 'joined';

-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "isReceived" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "parts" JSONB;
