-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "vault";

-- CreateEnum
CREATE TYPE "Approach" AS ENUM ('codingReliability', 'codebook', 'reflexive', 'contentAnalysis', 'consensual');

-- CreateEnum
CREATE TYPE "MemberRole" AS ENUM ('editor', 'coder', 'custodian', 'reviewer', 'observer');

-- CreateEnum
CREATE TYPE "VersionState" AS ENUM ('draft', 'published');

-- CreateEnum
CREATE TYPE "VersionStatus" AS ENUM ('preliminary', 'revised', 'final');

-- CreateEnum
CREATE TYPE "ClauseKind" AS ENUM ('section', 'statement', 'quotation', 'note');

-- CreateEnum
CREATE TYPE "Standing" AS ENUM ('core', 'optional', 'context');

-- CreateEnum
CREATE TYPE "LineageOp" AS ENUM ('keep', 'edit', 'split', 'merge', 'move', 'renumber', 'reclassify', 'insert', 'retire', 'reinstate');

-- CreateEnum
CREATE TYPE "ChangeClass" AS ENUM ('editorial', 'substantive');

-- CreateEnum
CREATE TYPE "EndSide" AS ENUM ('source', 'target');

-- CreateEnum
CREATE TYPE "Use" AS ENUM ('revise', 'research', 'quote', 'show', 'archive', 'contact', 'thank');

-- CreateEnum
CREATE TYPE "PermissionAnswer" AS ENUM ('yes', 'no', 'objected');

-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('web', 'import', 'mail', 'letter', 'interview');

-- CreateEnum
CREATE TYPE "SubmissionState" AS ENUM ('waiting', 'admitted', 'excluded', 'duplicate', 'withdrawn');

-- CreateEnum
CREATE TYPE "CommentState" AS ENUM ('waiting', 'admitted', 'excluded', 'withdrawn');

-- CreateEnum
CREATE TYPE "RedactionState" AS ENUM ('proposed', 'accepted', 'rejected');

-- CreateEnum
CREATE TYPE "CommentField" AS ENUM ('text', 'proposedText');

-- CreateEnum
CREATE TYPE "CodeKind" AS ENUM ('clause', 'content');

-- CreateEnum
CREATE TYPE "RoundPurpose" AS ENUM ('exploratory', 'training', 'reliability', 'production', 'recoding', 'stability');

-- CreateEnum
CREATE TYPE "RoundState" AS ENUM ('open', 'locked', 'reconciled');

-- CreateEnum
CREATE TYPE "AssignmentState" AS ENUM ('todo', 'done', 'skipped');

-- CreateEnum
CREATE TYPE "Layer" AS ENUM ('independent', 'consensus');

-- CreateEnum
CREATE TYPE "Stance" AS ENUM ('none', 'supports', 'objects', 'change', 'adds', 'asks');

-- CreateEnum
CREATE TYPE "ThemeRole" AS ENUM ('supports', 'contradicts', 'nuances');

-- CreateEnum
CREATE TYPE "Verdict" AS ENUM ('approve', 'changes', 'abstain');

-- CreateEnum
CREATE TYPE "Outcome" AS ENUM ('accepted', 'acceptedWithModifications', 'rejected', 'noted', 'alreadyCovered', 'answered', 'duplicateOf', 'deferred', 'outOfScope', 'withdrawn', 'invalid');

-- CreateEnum
CREATE TYPE "ProposalState" AS ENUM ('draft', 'inReview', 'approved', 'changesRequested', 'declined', 'applied');

-- CreateEnum
CREATE TYPE "ProposalOp" AS ENUM ('edit', 'insert', 'retire', 'reclassify');

-- CreateEnum
CREATE TYPE "EvidenceKind" AS ENUM ('point', 'request', 'theme', 'coding', 'source', 'sealedComment', 'decision');

-- CreateEnum
CREATE TYPE "EvidenceRole" AS ENUM ('motivates', 'supports', 'contradicts', 'context');

-- CreateEnum
CREATE TYPE "EvidenceLoss" AS ENUM ('permissionWithdrawn', 'sourceExcluded');

-- CreateEnum
CREATE TYPE "MemoKind" AS ENUM ('definitionQuestion', 'analytic', 'reflexive', 'methodDecision');

-- CreateEnum
CREATE TYPE "LinkPurpose" AS ENUM ('invitation', 'reset');

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('landed', 'undone');

-- CreateTable
CREATE TABLE "Installation" (
    "id" INTEGER NOT NULL,
    "keyCheck" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "isOwner" BOOLEAN NOT NULL DEFAULT false,
    "epoch" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignIn" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SignIn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OneTimeLink" (
    "id" UUID NOT NULL,
    "purpose" "LinkPurpose" NOT NULL,
    "mac" BYTEA NOT NULL,
    "personId" UUID,
    "projectId" INTEGER,
    "email" TEXT,
    "roles" "MemberRole"[],
    "madeById" UUID,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "spentAt" TIMESTAMPTZ(3),

    CONSTRAINT "OneTimeLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Project" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "receiptKey" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "lede" TEXT NOT NULL DEFAULT '',
    "approach" "Approach" NOT NULL DEFAULT 'codebook',
    "language" TEXT NOT NULL DEFAULT 'en',
    "bodies" TEXT NOT NULL DEFAULT '',
    "funder" TEXT NOT NULL DEFAULT '',
    "contact" TEXT NOT NULL DEFAULT '',
    "ethics" TEXT NOT NULL DEFAULT '',
    "commentsFrom" TIMESTAMPTZ(3),
    "commentsUntil" TIMESTAMPTZ(3),
    "attributes" JSONB NOT NULL DEFAULT '[]',
    "isFictional" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Member" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "roles" "MemberRole"[],
    "alias" TEXT NOT NULL,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL,
    "leftAt" TIMESTAMPTZ(3),

    CONSTRAINT "Member_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "HandleCounter" (
    "projectId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "HandleCounter_pkey" PRIMARY KEY ("projectId","kind")
);

-- CreateTable
CREATE TABLE "Act" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "memberId" UUID,
    "verb" TEXT NOT NULL,
    "inputMac" BYTEA NOT NULL,
    "result" JSONB NOT NULL,
    "undoOfId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Act_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Event" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "actId" UUID NOT NULL,
    "xid" BIGINT NOT NULL,
    "type" TEXT NOT NULL,
    "subject" UUID NOT NULL,
    "commitment" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "seq" BIGINT,
    "sealId" UUID,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "EventDetail" (
    "projectId" INTEGER NOT NULL,
    "eventId" UUID NOT NULL,
    "salt" BYTEA NOT NULL,
    "detail" JSONB NOT NULL,

    CONSTRAINT "EventDetail_pkey" PRIMARY KEY ("projectId","eventId")
);

-- CreateTable
CREATE TABLE "Seal" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "fromSeq" BIGINT NOT NULL,
    "toSeq" BIGINT NOT NULL,
    "prevHash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Seal_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "DescriptionVersion" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "VersionState" NOT NULL,
    "status" "VersionStatus" NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "contentHash" BYTEA,
    "basedOnId" UUID,
    "publishedAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "DescriptionVersion_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Clause" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "Clause_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "ClauseText" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "clauseId" UUID NOT NULL,
    "kind" "ClauseKind" NOT NULL,
    "standing" "Standing" NOT NULL,
    "level" TEXT,
    "text" TEXT NOT NULL,
    "speaker" TEXT,
    "fingerprint" BYTEA NOT NULL,

    CONSTRAINT "ClauseText_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Placement" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "clauseTextId" UUID NOT NULL,
    "parentId" UUID,
    "position" INTEGER NOT NULL,
    "printed" TEXT,

    CONSTRAINT "Placement_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Lineage" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "fromVersionId" UUID NOT NULL,
    "toVersionId" UUID NOT NULL,
    "op" "LineageOp" NOT NULL,
    "changeClass" "ChangeClass",
    "proposalId" UUID,

    CONSTRAINT "Lineage_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "LineageEnd" (
    "projectId" INTEGER NOT NULL,
    "lineageId" UUID NOT NULL,
    "side" "EndSide" NOT NULL,
    "placementId" UUID NOT NULL,

    CONSTRAINT "LineageEnd_pkey" PRIMARY KEY ("projectId","lineageId","side","placementId")
);

-- CreateTable
CREATE TABLE "Source" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "doi" TEXT,
    "url" TEXT,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "ClauseSource" (
    "projectId" INTEGER NOT NULL,
    "clauseId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "page" TEXT,

    CONSTRAINT "ClauseSource_pkey" PRIMARY KEY ("projectId","clauseId","sourceId")
);

-- CreateTable
CREATE TABLE "Notice" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "uses" JSONB NOT NULL,
    "wording" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "ethicsReference" TEXT NOT NULL DEFAULT '',
    "withdrawUntil" TIMESTAMPTZ(3),
    "dataLockAt" TIMESTAMPTZ(3),
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Commenter" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "Commenter_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Import" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "fileMac" BYTEA NOT NULL,
    "format" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "account" JSONB NOT NULL,
    "state" "ImportState" NOT NULL,
    "memberId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Import_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Submission" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "commenterId" UUID NOT NULL,
    "noticeId" UUID,
    "versionId" UUID,
    "receiptMac" BYTEA,
    "channel" "Channel" NOT NULL,
    "receivedOn" DATE NOT NULL,
    "state" "SubmissionState" NOT NULL,
    "reason" TEXT,
    "attributes" JSONB,
    "allows" "Use"[],
    "importId" UUID,
    "importRow" INTEGER,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "PermissionEvent" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "use" "Use" NOT NULL,
    "answer" "PermissionAnswer" NOT NULL,
    "noticeId" UUID,
    "channel" "Channel" NOT NULL,
    "source" TEXT NOT NULL,
    "memberId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PermissionEvent_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "clauseId" UUID,
    "rank" DOUBLE PRECISION NOT NULL,
    "textRev" INTEGER NOT NULL,
    "state" "CommentState" NOT NULL,
    "reason" TEXT,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "CommentText" (
    "projectId" INTEGER NOT NULL,
    "commentId" UUID NOT NULL,
    "rev" INTEGER NOT NULL,
    "text" TEXT,
    "proposedText" TEXT,
    "length16" INTEGER NOT NULL,
    "mac" BYTEA,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CommentText_pkey" PRIMARY KEY ("projectId","commentId","rev")
);

-- CreateTable
CREATE TABLE "vault"."SubjectKey" (
    "projectId" INTEGER NOT NULL,
    "submissionId" UUID NOT NULL,
    "kek" TEXT NOT NULL,
    "wrapped" BYTEA NOT NULL,

    CONSTRAINT "SubjectKey_pkey" PRIMARY KEY ("projectId","submissionId")
);

-- CreateTable
CREATE TABLE "vault"."Original" (
    "projectId" INTEGER NOT NULL,
    "commentId" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "nonce" BYTEA NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "Original_pkey" PRIMARY KEY ("projectId","commentId")
);

-- CreateTable
CREATE TABLE "vault"."Contact" (
    "projectId" INTEGER NOT NULL,
    "submissionId" UUID NOT NULL,
    "nonce" BYTEA NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "Contact_pkey" PRIMARY KEY ("projectId","submissionId")
);

-- CreateTable
CREATE TABLE "vault"."Pseudonym" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "nth" INTEGER NOT NULL,
    "replacement" TEXT NOT NULL,
    "surfaceMac" BYTEA NOT NULL,

    CONSTRAINT "Pseudonym_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "vault"."Redaction" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "field" "CommentField" NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "category" TEXT NOT NULL,
    "pseudonymId" UUID,
    "state" "RedactionState" NOT NULL,
    "finder" TEXT NOT NULL,
    "memberId" UUID,

    CONSTRAINT "Redaction_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Code" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "kind" "CodeKind" NOT NULL,
    "number" INTEGER,
    "clauseId" UUID,
    "ownerId" UUID,
    "parentId" UUID,
    "mergedIntoId" UUID,
    "position" INTEGER NOT NULL,
    "textRev" INTEGER NOT NULL,
    "nameKey" TEXT,
    "retiredAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Code_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "CodeText" (
    "projectId" INTEGER NOT NULL,
    "codeId" UUID NOT NULL,
    "rev" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "shortDefinition" TEXT NOT NULL DEFAULT '',
    "definition" TEXT NOT NULL DEFAULT '',
    "useWhen" TEXT NOT NULL DEFAULT '',
    "notWhen" TEXT NOT NULL DEFAULT '',
    "example" TEXT NOT NULL DEFAULT '',
    "colour" INTEGER NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CodeText_pkey" PRIMARY KEY ("projectId","codeId","rev")
);

-- CreateTable
CREATE TABLE "CodebookVersion" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CodebookVersion_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "CodebookEntry" (
    "projectId" INTEGER NOT NULL,
    "codebookId" UUID NOT NULL,
    "codeId" UUID NOT NULL,
    "rev" INTEGER NOT NULL,
    "parentId" UUID,
    "position" INTEGER NOT NULL,

    CONSTRAINT "CodebookEntry_pkey" PRIMARY KEY ("projectId","codebookId","codeId")
);

-- CreateTable
CREATE TABLE "AnalysisPlan" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "unit" TEXT NOT NULL,
    "coefficient" TEXT NOT NULL,
    "threshold" DOUBLE PRECISION NOT NULL,
    "below" TEXT NOT NULL,
    "share" DOUBLE PRECISION NOT NULL,
    "frozenAt" TIMESTAMPTZ(3),

    CONSTRAINT "AnalysisPlan_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Round" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "purpose" "RoundPurpose" NOT NULL,
    "state" "RoundState" NOT NULL,
    "seed" TEXT NOT NULL,
    "sampleSize" INTEGER,
    "codebookId" UUID NOT NULL,
    "seesTarget" BOOLEAN NOT NULL DEFAULT true,
    "seesAttributes" BOOLEAN NOT NULL DEFAULT false,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "lockedAt" TIMESTAMPTZ(3),
    "reconciledAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Round_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "RoundCoder" (
    "projectId" INTEGER NOT NULL,
    "roundId" UUID NOT NULL,
    "coderId" UUID NOT NULL,
    "letter" TEXT NOT NULL,

    CONSTRAINT "RoundCoder_pkey" PRIMARY KEY ("projectId","roundId","coderId")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "projectId" INTEGER NOT NULL,
    "roundId" UUID NOT NULL,
    "coderId" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "textRev" INTEGER NOT NULL,
    "state" "AssignmentState" NOT NULL,
    "question" TEXT,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("projectId","roundId","coderId","commentId")
);

-- CreateTable
CREATE TABLE "Coding" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "layer" "Layer" NOT NULL,
    "coderId" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "textRev" INTEGER NOT NULL,
    "codeId" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "stance" "Stance" NOT NULL,
    "bornActId" UUID NOT NULL,
    "diedActId" UUID,
    "suggested" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Coding_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "ReconciliationDecision" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "codeId" UUID NOT NULL,
    "applies" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "memberId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReconciliationDecision_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Memo" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "kind" "MemoKind" NOT NULL,
    "words" TEXT NOT NULL,
    "memberId" UUID NOT NULL,
    "roundId" UUID,
    "commentId" UUID,
    "codingId" UUID,
    "codeId" UUID,
    "themeId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Memo_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Theme" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "textRev" INTEGER NOT NULL,
    "inReview" BOOLEAN NOT NULL DEFAULT false,
    "retiredAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Theme_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "ThemeText" (
    "projectId" INTEGER NOT NULL,
    "themeId" UUID NOT NULL,
    "rev" INTEGER NOT NULL,
    "claim" TEXT NOT NULL,
    "idea" TEXT NOT NULL DEFAULT '',
    "scope" TEXT NOT NULL DEFAULT '',
    "memo" TEXT NOT NULL DEFAULT '',
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "memberId" UUID NOT NULL,

    CONSTRAINT "ThemeText_pkey" PRIMARY KEY ("projectId","themeId","rev")
);

-- CreateTable
CREATE TABLE "ThemeCode" (
    "projectId" INTEGER NOT NULL,
    "themeId" UUID NOT NULL,
    "codeId" UUID NOT NULL,

    CONSTRAINT "ThemeCode_pkey" PRIMARY KEY ("projectId","themeId","codeId")
);

-- CreateTable
CREATE TABLE "ThemeCoding" (
    "projectId" INTEGER NOT NULL,
    "themeId" UUID NOT NULL,
    "codingId" UUID NOT NULL,
    "role" "ThemeRole" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ThemeCoding_pkey" PRIMARY KEY ("projectId","themeId","codingId")
);

-- CreateTable
CREATE TABLE "Review" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "themeId" UUID,
    "proposalId" UUID,
    "subjectRev" INTEGER NOT NULL,
    "reviewerId" UUID NOT NULL,
    "verdict" "Verdict" NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Point" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "commentId" UUID,
    "textRev" INTEGER,
    "start" INTEGER,
    "end" INTEGER,
    "stance" "Stance" NOT NULL,
    "asks" TEXT NOT NULL,
    "requestId" UUID,
    "memberId" UUID NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Point_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "PointCode" (
    "projectId" INTEGER NOT NULL,
    "pointId" UUID NOT NULL,
    "codeId" UUID NOT NULL,

    CONSTRAINT "PointCode_pkey" PRIMARY KEY ("projectId","pointId","codeId")
);

-- CreateTable
CREATE TABLE "Request" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "asks" TEXT NOT NULL DEFAULT '',
    "clauseId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Request_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Disposition" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "requestId" UUID,
    "pointId" UUID,
    "commentId" UUID,
    "outcome" "Outcome" NOT NULL,
    "reason" TEXT NOT NULL,
    "duplicateOfId" UUID,
    "memberId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Disposition_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Proposal" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "ProposalState" NOT NULL,
    "rev" INTEGER NOT NULL,
    "baseVersionId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "ProposalRevision" (
    "projectId" INTEGER NOT NULL,
    "proposalId" UUID NOT NULL,
    "rev" INTEGER NOT NULL,
    "op" "ProposalOp" NOT NULL,
    "changeClass" "ChangeClass" NOT NULL,
    "title" TEXT NOT NULL,
    "rationale" TEXT NOT NULL,
    "clauseId" UUID,
    "afterClauseId" UUID,
    "kind" "ClauseKind",
    "standing" "Standing",
    "level" TEXT,
    "text" TEXT,
    "baseFingerprint" BYTEA,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProposalRevision_pkey" PRIMARY KEY ("projectId","proposalId","rev")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "kind" "EvidenceKind" NOT NULL,
    "role" "EvidenceRole" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "pointId" UUID,
    "requestId" UUID,
    "themeId" UUID,
    "codingId" UUID,
    "sourceId" UUID,
    "commentId" UUID,
    "lost" "EvidenceLoss",
    "pins" JSONB NOT NULL,
    "clearedNote" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Release" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "versionId" UUID NOT NULL,
    "manifestHash" BYTEA NOT NULL,
    "sealHash" BYTEA,
    "file" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "stale" TEXT[],
    "at" TIMESTAMPTZ(3) NOT NULL,
    "memberId" UUID NOT NULL,

    CONSTRAINT "Release_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Mend" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "rowId" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "mendedAt" TIMESTAMPTZ(3),
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Mend_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE INDEX "SignIn_personId_idx" ON "SignIn"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "OneTimeLink_mac_key" ON "OneTimeLink"("mac");

-- CreateIndex
CREATE INDEX "OneTimeLink_personId_idx" ON "OneTimeLink"("personId");

-- CreateIndex
CREATE INDEX "OneTimeLink_projectId_idx" ON "OneTimeLink"("projectId");

-- CreateIndex
CREATE UNIQUE INDEX "Project_slug_key" ON "Project"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Project_receiptKey_key" ON "Project"("receiptKey");

-- CreateIndex
CREATE INDEX "Member_personId_idx" ON "Member"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Member_projectId_personId_key" ON "Member"("projectId", "personId");

-- CreateIndex
CREATE INDEX "Act_projectId_memberId_at_idx" ON "Act"("projectId", "memberId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Act_projectId_undoOfId_key" ON "Act"("projectId", "undoOfId");

-- CreateIndex
CREATE INDEX "Event_projectId_subject_idx" ON "Event"("projectId", "subject");

-- CreateIndex
CREATE INDEX "Event_projectId_actId_idx" ON "Event"("projectId", "actId");

-- CreateIndex
CREATE INDEX "Event_projectId_sealId_idx" ON "Event"("projectId", "sealId");

-- CreateIndex
CREATE UNIQUE INDEX "Event_projectId_seq_key" ON "Event"("projectId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Seal_projectId_number_key" ON "Seal"("projectId", "number");

-- CreateIndex
CREATE INDEX "DescriptionVersion_projectId_basedOnId_idx" ON "DescriptionVersion"("projectId", "basedOnId");

-- CreateIndex
CREATE UNIQUE INDEX "DescriptionVersion_projectId_number_key" ON "DescriptionVersion"("projectId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Clause_projectId_number_key" ON "Clause"("projectId", "number");

-- CreateIndex
CREATE INDEX "ClauseText_projectId_clauseId_idx" ON "ClauseText"("projectId", "clauseId");

-- CreateIndex
CREATE INDEX "Placement_projectId_versionId_parentId_position_idx" ON "Placement"("projectId", "versionId", "parentId", "position");

-- CreateIndex
CREATE INDEX "Placement_projectId_clauseTextId_idx" ON "Placement"("projectId", "clauseTextId");

-- CreateIndex
CREATE UNIQUE INDEX "Placement_projectId_versionId_id_key" ON "Placement"("projectId", "versionId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Placement_projectId_versionId_clauseTextId_key" ON "Placement"("projectId", "versionId", "clauseTextId");

-- CreateIndex
CREATE INDEX "Lineage_projectId_fromVersionId_idx" ON "Lineage"("projectId", "fromVersionId");

-- CreateIndex
CREATE INDEX "Lineage_projectId_toVersionId_idx" ON "Lineage"("projectId", "toVersionId");

-- CreateIndex
CREATE INDEX "Lineage_projectId_proposalId_idx" ON "Lineage"("projectId", "proposalId");

-- CreateIndex
CREATE UNIQUE INDEX "LineageEnd_projectId_placementId_side_key" ON "LineageEnd"("projectId", "placementId", "side");

-- CreateIndex
CREATE UNIQUE INDEX "Source_projectId_number_key" ON "Source"("projectId", "number");

-- CreateIndex
CREATE INDEX "ClauseSource_projectId_sourceId_idx" ON "ClauseSource"("projectId", "sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_projectId_number_key" ON "Notice"("projectId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Commenter_projectId_number_key" ON "Commenter"("projectId", "number");

-- CreateIndex
CREATE INDEX "Import_projectId_memberId_idx" ON "Import"("projectId", "memberId");

-- CreateIndex
CREATE UNIQUE INDEX "Import_projectId_fileMac_key" ON "Import"("projectId", "fileMac");

-- CreateIndex
CREATE INDEX "Submission_projectId_commenterId_idx" ON "Submission"("projectId", "commenterId");

-- CreateIndex
CREATE INDEX "Submission_projectId_noticeId_idx" ON "Submission"("projectId", "noticeId");

-- CreateIndex
CREATE INDEX "Submission_projectId_versionId_idx" ON "Submission"("projectId", "versionId");

-- CreateIndex
CREATE INDEX "Submission_projectId_state_idx" ON "Submission"("projectId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_projectId_receiptMac_key" ON "Submission"("projectId", "receiptMac");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_projectId_importId_importRow_key" ON "Submission"("projectId", "importId", "importRow");

-- CreateIndex
CREATE INDEX "PermissionEvent_projectId_submissionId_at_idx" ON "PermissionEvent"("projectId", "submissionId", "at");

-- CreateIndex
CREATE INDEX "PermissionEvent_projectId_noticeId_idx" ON "PermissionEvent"("projectId", "noticeId");

-- CreateIndex
CREATE INDEX "PermissionEvent_projectId_memberId_idx" ON "PermissionEvent"("projectId", "memberId");

-- CreateIndex
CREATE INDEX "Comment_projectId_submissionId_idx" ON "Comment"("projectId", "submissionId");

-- CreateIndex
CREATE INDEX "Comment_projectId_clauseId_idx" ON "Comment"("projectId", "clauseId");

-- CreateIndex
CREATE INDEX "Comment_projectId_rank_id_idx" ON "Comment"("projectId", "rank", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Comment_projectId_number_key" ON "Comment"("projectId", "number");

-- CreateIndex
CREATE INDEX "Original_projectId_submissionId_idx" ON "vault"."Original"("projectId", "submissionId");

-- CreateIndex
CREATE UNIQUE INDEX "Pseudonym_projectId_category_nth_key" ON "vault"."Pseudonym"("projectId", "category", "nth");

-- CreateIndex
CREATE UNIQUE INDEX "Pseudonym_projectId_category_surfaceMac_key" ON "vault"."Pseudonym"("projectId", "category", "surfaceMac");

-- CreateIndex
CREATE INDEX "Redaction_projectId_commentId_idx" ON "vault"."Redaction"("projectId", "commentId");

-- CreateIndex
CREATE INDEX "Redaction_projectId_pseudonymId_idx" ON "vault"."Redaction"("projectId", "pseudonymId");

-- CreateIndex
CREATE INDEX "Redaction_projectId_memberId_idx" ON "vault"."Redaction"("projectId", "memberId");

-- CreateIndex
CREATE INDEX "Code_projectId_ownerId_idx" ON "Code"("projectId", "ownerId");

-- CreateIndex
CREATE INDEX "Code_projectId_parentId_idx" ON "Code"("projectId", "parentId");

-- CreateIndex
CREATE INDEX "Code_projectId_mergedIntoId_idx" ON "Code"("projectId", "mergedIntoId");

-- CreateIndex
CREATE UNIQUE INDEX "Code_projectId_clauseId_key" ON "Code"("projectId", "clauseId");

-- CreateIndex
CREATE UNIQUE INDEX "Code_projectId_number_key" ON "Code"("projectId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "CodebookVersion_projectId_number_key" ON "CodebookVersion"("projectId", "number");

-- CreateIndex
CREATE INDEX "CodebookEntry_projectId_codeId_rev_idx" ON "CodebookEntry"("projectId", "codeId", "rev");

-- CreateIndex
CREATE INDEX "CodebookEntry_projectId_parentId_idx" ON "CodebookEntry"("projectId", "parentId");

-- CreateIndex
CREATE UNIQUE INDEX "AnalysisPlan_projectId_number_key" ON "AnalysisPlan"("projectId", "number");

-- CreateIndex
CREATE INDEX "Round_projectId_codebookId_idx" ON "Round"("projectId", "codebookId");

-- CreateIndex
CREATE UNIQUE INDEX "Round_projectId_number_key" ON "Round"("projectId", "number");

-- CreateIndex
CREATE INDEX "RoundCoder_projectId_coderId_idx" ON "RoundCoder"("projectId", "coderId");

-- CreateIndex
CREATE UNIQUE INDEX "RoundCoder_projectId_roundId_letter_key" ON "RoundCoder"("projectId", "roundId", "letter");

-- CreateIndex
CREATE INDEX "Assignment_projectId_commentId_idx" ON "Assignment"("projectId", "commentId");

-- CreateIndex
CREATE INDEX "Assignment_projectId_coderId_state_idx" ON "Assignment"("projectId", "coderId", "state");

-- CreateIndex
CREATE INDEX "Coding_projectId_roundId_idx" ON "Coding"("projectId", "roundId");

-- CreateIndex
CREATE INDEX "Coding_projectId_coderId_commentId_idx" ON "Coding"("projectId", "coderId", "commentId");

-- CreateIndex
CREATE INDEX "Coding_projectId_commentId_textRev_idx" ON "Coding"("projectId", "commentId", "textRev");

-- CreateIndex
CREATE INDEX "Coding_projectId_codeId_idx" ON "Coding"("projectId", "codeId");

-- CreateIndex
CREATE INDEX "Coding_projectId_bornActId_idx" ON "Coding"("projectId", "bornActId");

-- CreateIndex
CREATE INDEX "Coding_projectId_diedActId_idx" ON "Coding"("projectId", "diedActId");

-- CreateIndex
CREATE INDEX "ReconciliationDecision_projectId_commentId_idx" ON "ReconciliationDecision"("projectId", "commentId");

-- CreateIndex
CREATE INDEX "ReconciliationDecision_projectId_codeId_idx" ON "ReconciliationDecision"("projectId", "codeId");

-- CreateIndex
CREATE INDEX "ReconciliationDecision_projectId_memberId_idx" ON "ReconciliationDecision"("projectId", "memberId");

-- CreateIndex
CREATE UNIQUE INDEX "ReconciliationDecision_projectId_roundId_commentId_codeId_key" ON "ReconciliationDecision"("projectId", "roundId", "commentId", "codeId");

-- CreateIndex
CREATE INDEX "Memo_projectId_memberId_idx" ON "Memo"("projectId", "memberId");

-- CreateIndex
CREATE INDEX "Memo_projectId_roundId_idx" ON "Memo"("projectId", "roundId");

-- CreateIndex
CREATE INDEX "Memo_projectId_commentId_idx" ON "Memo"("projectId", "commentId");

-- CreateIndex
CREATE INDEX "Memo_projectId_codingId_idx" ON "Memo"("projectId", "codingId");

-- CreateIndex
CREATE INDEX "Memo_projectId_codeId_idx" ON "Memo"("projectId", "codeId");

-- CreateIndex
CREATE INDEX "Memo_projectId_themeId_idx" ON "Memo"("projectId", "themeId");

-- CreateIndex
CREATE UNIQUE INDEX "Theme_projectId_number_key" ON "Theme"("projectId", "number");

-- CreateIndex
CREATE INDEX "ThemeText_projectId_memberId_idx" ON "ThemeText"("projectId", "memberId");

-- CreateIndex
CREATE INDEX "ThemeCode_projectId_codeId_idx" ON "ThemeCode"("projectId", "codeId");

-- CreateIndex
CREATE INDEX "ThemeCoding_projectId_codingId_idx" ON "ThemeCoding"("projectId", "codingId");

-- CreateIndex
CREATE INDEX "Review_projectId_themeId_idx" ON "Review"("projectId", "themeId");

-- CreateIndex
CREATE INDEX "Review_projectId_proposalId_idx" ON "Review"("projectId", "proposalId");

-- CreateIndex
CREATE INDEX "Review_projectId_reviewerId_idx" ON "Review"("projectId", "reviewerId");

-- CreateIndex
CREATE INDEX "Point_projectId_commentId_idx" ON "Point"("projectId", "commentId");

-- CreateIndex
CREATE INDEX "Point_projectId_requestId_idx" ON "Point"("projectId", "requestId");

-- CreateIndex
CREATE INDEX "Point_projectId_memberId_idx" ON "Point"("projectId", "memberId");

-- CreateIndex
CREATE UNIQUE INDEX "Point_projectId_number_key" ON "Point"("projectId", "number");

-- CreateIndex
CREATE INDEX "PointCode_projectId_codeId_idx" ON "PointCode"("projectId", "codeId");

-- CreateIndex
CREATE INDEX "Request_projectId_clauseId_idx" ON "Request"("projectId", "clauseId");

-- CreateIndex
CREATE UNIQUE INDEX "Request_projectId_number_key" ON "Request"("projectId", "number");

-- CreateIndex
CREATE INDEX "Disposition_projectId_requestId_at_idx" ON "Disposition"("projectId", "requestId", "at");

-- CreateIndex
CREATE INDEX "Disposition_projectId_pointId_idx" ON "Disposition"("projectId", "pointId");

-- CreateIndex
CREATE INDEX "Disposition_projectId_commentId_idx" ON "Disposition"("projectId", "commentId");

-- CreateIndex
CREATE INDEX "Disposition_projectId_duplicateOfId_idx" ON "Disposition"("projectId", "duplicateOfId");

-- CreateIndex
CREATE INDEX "Disposition_projectId_memberId_idx" ON "Disposition"("projectId", "memberId");

-- CreateIndex
CREATE INDEX "Proposal_projectId_baseVersionId_idx" ON "Proposal"("projectId", "baseVersionId");

-- CreateIndex
CREATE INDEX "Proposal_projectId_memberId_idx" ON "Proposal"("projectId", "memberId");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_projectId_number_key" ON "Proposal"("projectId", "number");

-- CreateIndex
CREATE INDEX "ProposalRevision_projectId_clauseId_idx" ON "ProposalRevision"("projectId", "clauseId");

-- CreateIndex
CREATE INDEX "ProposalRevision_projectId_afterClauseId_idx" ON "ProposalRevision"("projectId", "afterClauseId");

-- CreateIndex
CREATE INDEX "Evidence_projectId_proposalId_idx" ON "Evidence"("projectId", "proposalId");

-- CreateIndex
CREATE INDEX "Evidence_projectId_pointId_idx" ON "Evidence"("projectId", "pointId");

-- CreateIndex
CREATE INDEX "Evidence_projectId_requestId_idx" ON "Evidence"("projectId", "requestId");

-- CreateIndex
CREATE INDEX "Evidence_projectId_themeId_idx" ON "Evidence"("projectId", "themeId");

-- CreateIndex
CREATE INDEX "Evidence_projectId_codingId_idx" ON "Evidence"("projectId", "codingId");

-- CreateIndex
CREATE INDEX "Evidence_projectId_sourceId_idx" ON "Evidence"("projectId", "sourceId");

-- CreateIndex
CREATE INDEX "Evidence_projectId_commentId_idx" ON "Evidence"("projectId", "commentId");

-- CreateIndex
CREATE INDEX "Release_projectId_versionId_idx" ON "Release"("projectId", "versionId");

-- CreateIndex
CREATE INDEX "Release_projectId_memberId_idx" ON "Release"("projectId", "memberId");

-- CreateIndex
CREATE UNIQUE INDEX "Release_projectId_number_key" ON "Release"("projectId", "number");

-- CreateIndex
CREATE INDEX "Mend_projectId_submissionId_idx" ON "Mend"("projectId", "submissionId");

-- AddForeignKey
ALTER TABLE "SignIn" ADD CONSTRAINT "SignIn_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OneTimeLink" ADD CONSTRAINT "OneTimeLink_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HandleCounter" ADD CONSTRAINT "HandleCounter_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Act" ADD CONSTRAINT "Act_projectId_memberId_fkey" FOREIGN KEY ("projectId", "memberId") REFERENCES "Member"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Act" ADD CONSTRAINT "Act_projectId_undoOfId_fkey" FOREIGN KEY ("projectId", "undoOfId") REFERENCES "Act"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_projectId_actId_fkey" FOREIGN KEY ("projectId", "actId") REFERENCES "Act"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_projectId_sealId_fkey" FOREIGN KEY ("projectId", "sealId") REFERENCES "Seal"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventDetail" ADD CONSTRAINT "EventDetail_projectId_eventId_fkey" FOREIGN KEY ("projectId", "eventId") REFERENCES "Event"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DescriptionVersion" ADD CONSTRAINT "DescriptionVersion_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DescriptionVersion" ADD CONSTRAINT "DescriptionVersion_projectId_basedOnId_fkey" FOREIGN KEY ("projectId", "basedOnId") REFERENCES "DescriptionVersion"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Clause" ADD CONSTRAINT "Clause_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClauseText" ADD CONSTRAINT "ClauseText_projectId_clauseId_fkey" FOREIGN KEY ("projectId", "clauseId") REFERENCES "Clause"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Placement" ADD CONSTRAINT "Placement_projectId_versionId_fkey" FOREIGN KEY ("projectId", "versionId") REFERENCES "DescriptionVersion"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Placement" ADD CONSTRAINT "Placement_projectId_clauseTextId_fkey" FOREIGN KEY ("projectId", "clauseTextId") REFERENCES "ClauseText"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Placement" ADD CONSTRAINT "Placement_projectId_versionId_parentId_fkey" FOREIGN KEY ("projectId", "versionId", "parentId") REFERENCES "Placement"("projectId", "versionId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lineage" ADD CONSTRAINT "Lineage_projectId_fromVersionId_fkey" FOREIGN KEY ("projectId", "fromVersionId") REFERENCES "DescriptionVersion"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lineage" ADD CONSTRAINT "Lineage_projectId_toVersionId_fkey" FOREIGN KEY ("projectId", "toVersionId") REFERENCES "DescriptionVersion"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lineage" ADD CONSTRAINT "Lineage_projectId_proposalId_fkey" FOREIGN KEY ("projectId", "proposalId") REFERENCES "Proposal"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LineageEnd" ADD CONSTRAINT "LineageEnd_projectId_lineageId_fkey" FOREIGN KEY ("projectId", "lineageId") REFERENCES "Lineage"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LineageEnd" ADD CONSTRAINT "LineageEnd_projectId_placementId_fkey" FOREIGN KEY ("projectId", "placementId") REFERENCES "Placement"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClauseSource" ADD CONSTRAINT "ClauseSource_projectId_clauseId_fkey" FOREIGN KEY ("projectId", "clauseId") REFERENCES "Clause"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClauseSource" ADD CONSTRAINT "ClauseSource_projectId_sourceId_fkey" FOREIGN KEY ("projectId", "sourceId") REFERENCES "Source"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commenter" ADD CONSTRAINT "Commenter_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_projectId_memberId_fkey" FOREIGN KEY ("projectId", "memberId") REFERENCES "Member"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_projectId_commenterId_fkey" FOREIGN KEY ("projectId", "commenterId") REFERENCES "Commenter"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_projectId_noticeId_fkey" FOREIGN KEY ("projectId", "noticeId") REFERENCES "Notice"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_projectId_versionId_fkey" FOREIGN KEY ("projectId", "versionId") REFERENCES "DescriptionVersion"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_projectId_importId_fkey" FOREIGN KEY ("projectId", "importId") REFERENCES "Import"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PermissionEvent" ADD CONSTRAINT "PermissionEvent_projectId_submissionId_fkey" FOREIGN KEY ("projectId", "submissionId") REFERENCES "Submission"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PermissionEvent" ADD CONSTRAINT "PermissionEvent_projectId_noticeId_fkey" FOREIGN KEY ("projectId", "noticeId") REFERENCES "Notice"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PermissionEvent" ADD CONSTRAINT "PermissionEvent_projectId_memberId_fkey" FOREIGN KEY ("projectId", "memberId") REFERENCES "Member"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_projectId_submissionId_fkey" FOREIGN KEY ("projectId", "submissionId") REFERENCES "Submission"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_projectId_clauseId_fkey" FOREIGN KEY ("projectId", "clauseId") REFERENCES "Clause"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentText" ADD CONSTRAINT "CommentText_projectId_commentId_fkey" FOREIGN KEY ("projectId", "commentId") REFERENCES "Comment"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vault"."SubjectKey" ADD CONSTRAINT "SubjectKey_projectId_submissionId_fkey" FOREIGN KEY ("projectId", "submissionId") REFERENCES "Submission"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vault"."Original" ADD CONSTRAINT "Original_projectId_commentId_fkey" FOREIGN KEY ("projectId", "commentId") REFERENCES "Comment"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vault"."Original" ADD CONSTRAINT "Original_projectId_submissionId_fkey" FOREIGN KEY ("projectId", "submissionId") REFERENCES "vault"."SubjectKey"("projectId", "submissionId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vault"."Contact" ADD CONSTRAINT "Contact_projectId_submissionId_fkey" FOREIGN KEY ("projectId", "submissionId") REFERENCES "vault"."SubjectKey"("projectId", "submissionId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vault"."Pseudonym" ADD CONSTRAINT "Pseudonym_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vault"."Redaction" ADD CONSTRAINT "Redaction_projectId_commentId_fkey" FOREIGN KEY ("projectId", "commentId") REFERENCES "Comment"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vault"."Redaction" ADD CONSTRAINT "Redaction_projectId_pseudonymId_fkey" FOREIGN KEY ("projectId", "pseudonymId") REFERENCES "vault"."Pseudonym"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vault"."Redaction" ADD CONSTRAINT "Redaction_projectId_memberId_fkey" FOREIGN KEY ("projectId", "memberId") REFERENCES "Member"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Code" ADD CONSTRAINT "Code_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Code" ADD CONSTRAINT "Code_projectId_clauseId_fkey" FOREIGN KEY ("projectId", "clauseId") REFERENCES "Clause"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Code" ADD CONSTRAINT "Code_projectId_ownerId_fkey" FOREIGN KEY ("projectId", "ownerId") REFERENCES "Member"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Code" ADD CONSTRAINT "Code_projectId_parentId_fkey" FOREIGN KEY ("projectId", "parentId") REFERENCES "Code"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Code" ADD CONSTRAINT "Code_projectId_mergedIntoId_fkey" FOREIGN KEY ("projectId", "mergedIntoId") REFERENCES "Code"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CodeText" ADD CONSTRAINT "CodeText_projectId_codeId_fkey" FOREIGN KEY ("projectId", "codeId") REFERENCES "Code"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CodebookVersion" ADD CONSTRAINT "CodebookVersion_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CodebookEntry" ADD CONSTRAINT "CodebookEntry_projectId_codebookId_fkey" FOREIGN KEY ("projectId", "codebookId") REFERENCES "CodebookVersion"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CodebookEntry" ADD CONSTRAINT "CodebookEntry_projectId_codeId_rev_fkey" FOREIGN KEY ("projectId", "codeId", "rev") REFERENCES "CodeText"("projectId", "codeId", "rev") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CodebookEntry" ADD CONSTRAINT "CodebookEntry_projectId_parentId_fkey" FOREIGN KEY ("projectId", "parentId") REFERENCES "Code"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnalysisPlan" ADD CONSTRAINT "AnalysisPlan_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Round" ADD CONSTRAINT "Round_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Round" ADD CONSTRAINT "Round_projectId_codebookId_fkey" FOREIGN KEY ("projectId", "codebookId") REFERENCES "CodebookVersion"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundCoder" ADD CONSTRAINT "RoundCoder_projectId_roundId_fkey" FOREIGN KEY ("projectId", "roundId") REFERENCES "Round"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundCoder" ADD CONSTRAINT "RoundCoder_projectId_coderId_fkey" FOREIGN KEY ("projectId", "coderId") REFERENCES "Member"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_projectId_roundId_coderId_fkey" FOREIGN KEY ("projectId", "roundId", "coderId") REFERENCES "RoundCoder"("projectId", "roundId", "coderId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_projectId_commentId_fkey" FOREIGN KEY ("projectId", "commentId") REFERENCES "Comment"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Coding" ADD CONSTRAINT "Coding_projectId_roundId_fkey" FOREIGN KEY ("projectId", "roundId") REFERENCES "Round"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Coding" ADD CONSTRAINT "Coding_projectId_coderId_fkey" FOREIGN KEY ("projectId", "coderId") REFERENCES "Member"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Coding" ADD CONSTRAINT "Coding_projectId_commentId_textRev_fkey" FOREIGN KEY ("projectId", "commentId", "textRev") REFERENCES "CommentText"("projectId", "commentId", "rev") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Coding" ADD CONSTRAINT "Coding_projectId_codeId_fkey" FOREIGN KEY ("projectId", "codeId") REFERENCES "Code"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Coding" ADD CONSTRAINT "Coding_projectId_bornActId_fkey" FOREIGN KEY ("projectId", "bornActId") REFERENCES "Act"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Coding" ADD CONSTRAINT "Coding_projectId_diedActId_fkey" FOREIGN KEY ("projectId", "diedActId") REFERENCES "Act"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReconciliationDecision" ADD CONSTRAINT "ReconciliationDecision_projectId_roundId_fkey" FOREIGN KEY ("projectId", "roundId") REFERENCES "Round"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReconciliationDecision" ADD CONSTRAINT "ReconciliationDecision_projectId_commentId_fkey" FOREIGN KEY ("projectId", "commentId") REFERENCES "Comment"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReconciliationDecision" ADD CONSTRAINT "ReconciliationDecision_projectId_codeId_fkey" FOREIGN KEY ("projectId", "codeId") REFERENCES "Code"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReconciliationDecision" ADD CONSTRAINT "ReconciliationDecision_projectId_memberId_fkey" FOREIGN KEY ("projectId", "memberId") REFERENCES "Member"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Memo" ADD CONSTRAINT "Memo_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Memo" ADD CONSTRAINT "Memo_projectId_memberId_fkey" FOREIGN KEY ("projectId", "memberId") REFERENCES "Member"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Memo" ADD CONSTRAINT "Memo_projectId_roundId_fkey" FOREIGN KEY ("projectId", "roundId") REFERENCES "Round"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Memo" ADD CONSTRAINT "Memo_projectId_commentId_fkey" FOREIGN KEY ("projectId", "commentId") REFERENCES "Comment"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Memo" ADD CONSTRAINT "Memo_projectId_codingId_fkey" FOREIGN KEY ("projectId", "codingId") REFERENCES "Coding"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Memo" ADD CONSTRAINT "Memo_projectId_codeId_fkey" FOREIGN KEY ("projectId", "codeId") REFERENCES "Code"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Memo" ADD CONSTRAINT "Memo_projectId_themeId_fkey" FOREIGN KEY ("projectId", "themeId") REFERENCES "Theme"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Theme" ADD CONSTRAINT "Theme_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThemeText" ADD CONSTRAINT "ThemeText_projectId_themeId_fkey" FOREIGN KEY ("projectId", "themeId") REFERENCES "Theme"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThemeText" ADD CONSTRAINT "ThemeText_projectId_memberId_fkey" FOREIGN KEY ("projectId", "memberId") REFERENCES "Member"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThemeCode" ADD CONSTRAINT "ThemeCode_projectId_themeId_fkey" FOREIGN KEY ("projectId", "themeId") REFERENCES "Theme"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThemeCode" ADD CONSTRAINT "ThemeCode_projectId_codeId_fkey" FOREIGN KEY ("projectId", "codeId") REFERENCES "Code"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThemeCoding" ADD CONSTRAINT "ThemeCoding_projectId_themeId_fkey" FOREIGN KEY ("projectId", "themeId") REFERENCES "Theme"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThemeCoding" ADD CONSTRAINT "ThemeCoding_projectId_codingId_fkey" FOREIGN KEY ("projectId", "codingId") REFERENCES "Coding"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_projectId_themeId_fkey" FOREIGN KEY ("projectId", "themeId") REFERENCES "Theme"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_projectId_proposalId_fkey" FOREIGN KEY ("projectId", "proposalId") REFERENCES "Proposal"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_projectId_reviewerId_fkey" FOREIGN KEY ("projectId", "reviewerId") REFERENCES "Member"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Point" ADD CONSTRAINT "Point_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Point" ADD CONSTRAINT "Point_projectId_commentId_fkey" FOREIGN KEY ("projectId", "commentId") REFERENCES "Comment"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Point" ADD CONSTRAINT "Point_projectId_requestId_fkey" FOREIGN KEY ("projectId", "requestId") REFERENCES "Request"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Point" ADD CONSTRAINT "Point_projectId_memberId_fkey" FOREIGN KEY ("projectId", "memberId") REFERENCES "Member"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PointCode" ADD CONSTRAINT "PointCode_projectId_pointId_fkey" FOREIGN KEY ("projectId", "pointId") REFERENCES "Point"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PointCode" ADD CONSTRAINT "PointCode_projectId_codeId_fkey" FOREIGN KEY ("projectId", "codeId") REFERENCES "Code"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Request" ADD CONSTRAINT "Request_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Request" ADD CONSTRAINT "Request_projectId_clauseId_fkey" FOREIGN KEY ("projectId", "clauseId") REFERENCES "Clause"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Disposition" ADD CONSTRAINT "Disposition_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Disposition" ADD CONSTRAINT "Disposition_projectId_requestId_fkey" FOREIGN KEY ("projectId", "requestId") REFERENCES "Request"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Disposition" ADD CONSTRAINT "Disposition_projectId_pointId_fkey" FOREIGN KEY ("projectId", "pointId") REFERENCES "Point"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Disposition" ADD CONSTRAINT "Disposition_projectId_commentId_fkey" FOREIGN KEY ("projectId", "commentId") REFERENCES "Comment"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Disposition" ADD CONSTRAINT "Disposition_projectId_duplicateOfId_fkey" FOREIGN KEY ("projectId", "duplicateOfId") REFERENCES "Request"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Disposition" ADD CONSTRAINT "Disposition_projectId_memberId_fkey" FOREIGN KEY ("projectId", "memberId") REFERENCES "Member"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_projectId_baseVersionId_fkey" FOREIGN KEY ("projectId", "baseVersionId") REFERENCES "DescriptionVersion"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_projectId_memberId_fkey" FOREIGN KEY ("projectId", "memberId") REFERENCES "Member"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalRevision" ADD CONSTRAINT "ProposalRevision_projectId_proposalId_fkey" FOREIGN KEY ("projectId", "proposalId") REFERENCES "Proposal"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalRevision" ADD CONSTRAINT "ProposalRevision_projectId_clauseId_fkey" FOREIGN KEY ("projectId", "clauseId") REFERENCES "Clause"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalRevision" ADD CONSTRAINT "ProposalRevision_projectId_afterClauseId_fkey" FOREIGN KEY ("projectId", "afterClauseId") REFERENCES "Clause"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_projectId_proposalId_fkey" FOREIGN KEY ("projectId", "proposalId") REFERENCES "Proposal"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_projectId_pointId_fkey" FOREIGN KEY ("projectId", "pointId") REFERENCES "Point"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_projectId_requestId_fkey" FOREIGN KEY ("projectId", "requestId") REFERENCES "Request"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_projectId_themeId_fkey" FOREIGN KEY ("projectId", "themeId") REFERENCES "Theme"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_projectId_codingId_fkey" FOREIGN KEY ("projectId", "codingId") REFERENCES "Coding"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_projectId_sourceId_fkey" FOREIGN KEY ("projectId", "sourceId") REFERENCES "Source"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_projectId_commentId_fkey" FOREIGN KEY ("projectId", "commentId") REFERENCES "Comment"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_projectId_versionId_fkey" FOREIGN KEY ("projectId", "versionId") REFERENCES "DescriptionVersion"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_projectId_memberId_fkey" FOREIGN KEY ("projectId", "memberId") REFERENCES "Member"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mend" ADD CONSTRAINT "Mend_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mend" ADD CONSTRAINT "Mend_projectId_submissionId_fkey" FOREIGN KEY ("projectId", "submissionId") REFERENCES "Submission"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say; the names are listed in prisma/by-hand.txt.

CREATE INDEX sql_coding_desk ON "Coding" ("projectId", "coderId", "commentId") INCLUDE ("codeId", "start", "end", "textRev", "stance") WHERE "diedActId" IS NULL;
CREATE INDEX sql_coding_round ON "Coding" ("projectId", "roundId", "layer", "commentId") INCLUDE ("coderId", "codeId") WHERE "diedActId" IS NULL;
CREATE UNIQUE INDEX sql_coding_live ON "Coding" ("projectId", "roundId", "layer", "coderId", "commentId", "codeId", "start", "end") WHERE "diedActId" IS NULL;
CREATE INDEX sql_event_unsealed ON "Event" ("projectId", "xid") WHERE "seq" IS NULL;
CREATE UNIQUE INDEX sql_code_name ON "Code" ("projectId", "nameKey") WHERE "kind" = 'content' AND "ownerId" IS NULL AND "retiredAt" IS NULL AND "mergedIntoId" IS NULL;
CREATE UNIQUE INDEX sql_code_private_name ON "Code" ("projectId", "ownerId", "nameKey") WHERE "kind" = 'content' AND "ownerId" IS NOT NULL AND "retiredAt" IS NULL AND "mergedIntoId" IS NULL;
CREATE UNIQUE INDEX sql_version_one_draft ON "DescriptionVersion" ("projectId") WHERE "state" = 'draft';
CREATE UNIQUE INDEX sql_owner_only_one ON "Person" ("isOwner") WHERE "isOwner";

ALTER TABLE "Coding" ADD CONSTRAINT sql_coding_span CHECK (0 <= "start" AND "start" < "end");
ALTER TABLE "Point" ADD CONSTRAINT sql_point_span CHECK ("start" IS NULL OR (0 <= "start" AND "start" < "end"));
ALTER TABLE vault."Redaction" ADD CONSTRAINT sql_redaction_span CHECK (0 <= "start" AND "start" < "end");
ALTER TABLE "Review" ADD CONSTRAINT sql_review_of_one CHECK (num_nonnulls("themeId", "proposalId") = 1);
ALTER TABLE "Disposition" ADD CONSTRAINT sql_disposition_of_one CHECK (num_nonnulls("requestId", "pointId", "commentId") = 1);
ALTER TABLE "Evidence" ADD CONSTRAINT sql_evidence_of_one CHECK ("lost" IS NOT NULL OR num_nonnulls("pointId", "requestId", "themeId", "codingId", "sourceId", "commentId") = (CASE WHEN "kind" = 'decision' THEN 0 ELSE 1 END));
ALTER TABLE "Code" ADD CONSTRAINT sql_code_of_clause CHECK (("kind" = 'clause') = ("clauseId" IS NOT NULL));
ALTER TABLE "Installation" ADD CONSTRAINT sql_installation_one CHECK ("id" = 1);

-- Frozen things. Withdrawal is the one exception; it says so with a setting that lives as long as its transaction.
CREATE FUNCTION sql_withdrawing() RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT coalesce(current_setting('codicil.withdrawing', true), '') = 'on' $$;

CREATE FUNCTION sql_event_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."seq" IS NULL AND (to_jsonb(OLD) - 'seq' - 'sealId') = (to_jsonb(NEW) - 'seq' - 'sealId') THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'frozen: events are append-only';
END $$;
CREATE TRIGGER sql_event_frozen BEFORE UPDATE OR DELETE ON "Event" FOR EACH ROW EXECUTE FUNCTION sql_event_frozen();

CREATE FUNCTION sql_version_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."state" = 'published' THEN RAISE EXCEPTION 'frozen: a published version is never changed'; END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sql_version_frozen BEFORE UPDATE OR DELETE ON "DescriptionVersion" FOR EACH ROW EXECUTE FUNCTION sql_version_frozen();

CREATE FUNCTION sql_placement_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE place record := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  PERFORM 1 FROM "DescriptionVersion" v WHERE v."projectId" = place."projectId" AND v."id" = place."versionId" AND v."state" = 'published';
  IF FOUND THEN RAISE EXCEPTION 'frozen: a published version is never changed'; END IF;
  RETURN place;
END $$;
CREATE TRIGGER sql_placement_frozen BEFORE INSERT OR UPDATE OR DELETE ON "Placement" FOR EACH ROW EXECUTE FUNCTION sql_placement_frozen();

CREATE FUNCTION sql_clause_text_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'frozen: a wording is never changed, a new one takes its place'; END $$;
CREATE TRIGGER sql_clause_text_frozen BEFORE UPDATE ON "ClauseText" FOR EACH ROW EXECUTE FUNCTION sql_clause_text_frozen();

CREATE FUNCTION sql_comment_text_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."text" IS NULL AND NEW."proposedText" IS NULL AND NEW."mac" IS NULL THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'frozen: a comment text is never changed, only erased';
END $$;
CREATE TRIGGER sql_comment_text_frozen BEFORE UPDATE ON "CommentText" FOR EACH ROW EXECUTE FUNCTION sql_comment_text_frozen();

CREATE FUNCTION sql_coding_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  coding record := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  state "RoundState";
BEGIN
  IF sql_withdrawing() THEN RETURN coding; END IF;
  SELECT r."state" INTO state FROM "Round" r WHERE r."projectId" = coding."projectId" AND r."id" = coding."roundId";
  IF (coding."layer" = 'independent' AND state <> 'open') OR (coding."layer" = 'consensus' AND state = 'reconciled') THEN
    RAISE EXCEPTION 'frozen: this round is closed';
  END IF;
  RETURN coding;
END $$;
CREATE TRIGGER sql_coding_frozen BEFORE INSERT OR UPDATE OR DELETE ON "Coding" FOR EACH ROW EXECUTE FUNCTION sql_coding_frozen();

CREATE FUNCTION sql_release_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (to_jsonb(OLD) - 'stale') = (to_jsonb(NEW) - 'stale') THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'frozen: a release is never changed';
END $$;
CREATE TRIGGER sql_release_frozen BEFORE UPDATE OR DELETE ON "Release" FOR EACH ROW EXECUTE FUNCTION sql_release_frozen();
