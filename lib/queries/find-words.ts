import type { FindTerm } from '@/lib/domain/comment/find-query'
import { db, joinSql, type Sql, sql } from '@/lib/server/db'

/** Above so many expected matches the order of the list is walked instead of sorting them all. */
const many = 2000

/** What is looked for as a tsquery; '' where only words that stand everywhere are asked. */
export async function searchWords(terms: readonly FindTerm[]): Promise<string> {
  const all = joinSql(
    terms.map((term) => (term.not ? sql`!!(${termSql(term)})` : termSql(term))),
    ' && ',
  )
  const [row] = await db().$queryRaw<{ words: string }[]>`SELECT (${all})::text AS words`
  return row?.words ?? ''
}

/** Words that English leaves out of its index are looked for as they are written. */
function termSql({ kind, words }: FindTerm): Sql {
  const written = sql`to_tsquery('pg_catalog.simple', ${`${lexeme(words)}:${kind === 'prefix' ? '*' : ''}A`})`
  if (kind !== 'stem') return written
  const stem = sql`to_tsquery('pg_catalog.english', ${`${lexeme(words)}:D`})`
  return sql`(CASE WHEN numnode(${stem}) > 0 THEN ${stem} ELSE ${written} END)`
}

/** Quoted for to_tsquery, which reads several words in quotes as words in a row. */
function lexeme(words: string): string {
  return `'${words.replace(/\\/g, ' ').replace(/'/g, "''")}'`
}

/** Which of these words stand for a looked-for word with another ending. */
export async function sameStems(terms: readonly FindTerm[], words: readonly string[]): Promise<ReadonlySet<string>> {
  const stems = terms.filter(({ kind, not }) => kind === 'stem' && !not)
  if (stems.length === 0 || words.length === 0) return new Set()
  const any = joinSql(
    stems.map((term) => sql`to_tsquery('pg_catalog.english', ${lexeme(term.words)})`),
    ' || ',
  )
  const rows = await db().$queryRaw<{ word: string }[]>`
    SELECT w.word FROM unnest(${[...words]}::text[]) AS w (word) WHERE to_tsvector('pg_catalog.english', w.word) @@ (${any})`
  return new Set(rows.map(({ word }) => word))
}

/** What the planner expects: many matches are met soon in the order of the list, few are better gathered first. */
export async function isFrequent(match: Sql): Promise<boolean> {
  const [row] = await db().$queryRaw<{ 'QUERY PLAN': unknown }[]>`EXPLAIN (FORMAT JSON) SELECT 1 ${match}`
  const plan = row?.['QUERY PLAN'] as readonly { Plan?: { 'Plan Rows'?: number } }[] | undefined
  return (plan?.[0]?.Plan?.['Plan Rows'] ?? 0) > many
}
