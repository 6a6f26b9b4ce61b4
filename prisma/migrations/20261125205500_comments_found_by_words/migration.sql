-- Words of comments as they are looked for: as written (weight A) and, for English, without their endings (weight D). The column
-- is made from the text by the database, so words that are hidden or withdrawn cannot stay behind in it.
ALTER TABLE "CommentText" ADD COLUMN "words" tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('pg_catalog.simple', coalesce("text", '')), 'A') || setweight(to_tsvector('pg_catalog.english', coalesce("text", '')), 'D')
) STORED;

CREATE INDEX sql_comment_words ON "CommentText" USING gin ("words");
