-- CreateTable
CREATE TABLE "CodeChange" (
    "projectId" INTEGER NOT NULL,
    "actId" UUID NOT NULL,
    "codeId" UUID NOT NULL,
    "was" JSONB,
    "is" JSONB NOT NULL,

    CONSTRAINT "CodeChange_pkey" PRIMARY KEY ("projectId","actId","codeId")
);

-- CreateTable
CREATE TABLE "CodingMove" (
    "projectId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "codingId" UUID NOT NULL,
    "toCodeId" UUID NOT NULL,
    "bornActId" UUID NOT NULL,
    "diedActId" UUID,

    CONSTRAINT "CodingMove_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateIndex
CREATE INDEX "CodeChange_projectId_codeId_idx" ON "CodeChange"("projectId", "codeId");

-- CreateIndex
CREATE INDEX "CodingMove_projectId_codingId_idx" ON "CodingMove"("projectId", "codingId");

-- CreateIndex
CREATE INDEX "CodingMove_projectId_toCodeId_idx" ON "CodingMove"("projectId", "toCodeId");

-- CreateIndex
CREATE INDEX "CodingMove_projectId_bornActId_idx" ON "CodingMove"("projectId", "bornActId");

-- CreateIndex
CREATE INDEX "CodingMove_projectId_diedActId_idx" ON "CodingMove"("projectId", "diedActId");

-- AddForeignKey
ALTER TABLE "CodeChange" ADD CONSTRAINT "CodeChange_projectId_actId_fkey" FOREIGN KEY ("projectId", "actId") REFERENCES "Act"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CodeChange" ADD CONSTRAINT "CodeChange_projectId_codeId_fkey" FOREIGN KEY ("projectId", "codeId") REFERENCES "Code"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CodingMove" ADD CONSTRAINT "CodingMove_projectId_codingId_fkey" FOREIGN KEY ("projectId", "codingId") REFERENCES "Coding"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CodingMove" ADD CONSTRAINT "CodingMove_projectId_toCodeId_fkey" FOREIGN KEY ("projectId", "toCodeId") REFERENCES "Code"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CodingMove" ADD CONSTRAINT "CodingMove_projectId_bornActId_fkey" FOREIGN KEY ("projectId", "bornActId") REFERENCES "Act"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CodingMove" ADD CONSTRAINT "CodingMove_projectId_diedActId_fkey" FOREIGN KEY ("projectId", "diedActId") REFERENCES "Act"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One living move a coding.
CREATE UNIQUE INDEX sql_move_live ON "CodingMove" ("projectId", "codingId") WHERE "diedActId" IS NULL;

-- Only what stands still can be moved: the codings of an open round are its coders' own, and blind.
CREATE FUNCTION sql_move_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "Coding" o JOIN "Round" r ON r."projectId" = o."projectId" AND r."id" = o."roundId"
    WHERE o."projectId" = NEW."projectId" AND o."id" = NEW."codingId" AND r."state" = 'open';
  IF FOUND THEN RAISE EXCEPTION 'frozen: this round is open'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sql_move_closed BEFORE INSERT ON "CodingMove" FOR EACH ROW EXECUTE FUNCTION sql_move_closed();
