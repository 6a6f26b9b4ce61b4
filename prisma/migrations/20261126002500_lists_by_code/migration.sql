-- The place of a coding's comment in its coder's list, so that a list by code is read in order however long it is.
ALTER TABLE "Coding" ADD COLUMN "place" INTEGER;
ALTER TABLE "Coding" DISABLE TRIGGER sql_coding_frozen;
UPDATE "Coding" o SET "place" = a.place FROM "Assignment" a
WHERE (a."projectId", a."roundId", a."coderId", a."commentId") = (o."projectId", o."roundId", o."coderId", o."commentId");
ALTER TABLE "Coding" ENABLE TRIGGER sql_coding_frozen;

-- By hand: a coder's place in the list never changes once it was drawn. A restore may bring codings before assignments.
CREATE FUNCTION sql_coding_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.place := coalesce((SELECT a.place FROM "Assignment" a WHERE a."projectId" = NEW."projectId" AND a."roundId" = NEW."roundId"
    AND a."coderId" = NEW."coderId" AND a."commentId" = NEW."commentId"), NEW.place);
  RETURN NEW;
END $$;
CREATE TRIGGER sql_coding_place BEFORE INSERT ON "Coding" FOR EACH ROW EXECUTE FUNCTION sql_coding_place();
CREATE INDEX sql_coding_list ON "Coding" ("projectId", "roundId", "coderId", "place", "commentId") WHERE "diedActId" IS NULL AND layer = 'independent';
CREATE INDEX sql_coding_list_of_code ON "Coding" ("projectId", "roundId", "coderId", "codeId", "place", "commentId") WHERE "diedActId" IS NULL AND layer = 'independent';
CREATE INDEX sql_assignment_asked ON "Assignment" ("projectId", "roundId", "coderId", "place") WHERE question IS NOT NULL;
-- The next comment in each state, not in the first alone.
DROP INDEX sql_assignment_todo;
CREATE INDEX sql_assignment_state ON "Assignment" ("projectId", "roundId", "coderId", state, "place");
