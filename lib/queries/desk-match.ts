import type { DeskFilter } from '@/lib/domain/coding/desk/desk-filter'
import { type FindTerm, readFind } from '@/lib/domain/comment/find-query'
import { db, joinSql, noSql, type Sql, sql } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'
import type { DeskRound } from './desk'
import { searchWords } from './find-words'

/** Where a page of the list begins: after or before a place, or around a comment. */
export type DeskFrom = { readonly after: number } | { readonly before: number }

const few = 5000

export type DeskMatch = {
  /** A page of the assignments that match, as far as they are met among so many. */
  walk(size: number, reach: number): Sql
  /** The same page out of all that match. */
  gather(size: number): Sql
  /** The same page out of these comments, in their order: a place is one among them then. */
  among(commentIds: readonly string[], size: number): Sql
  /** Whether an index knows that not many match, in this list or another. */
  areFew(): Promise<boolean>
  /** Whether something is looked for beyond so many. */
  goesOn(reach: number): Promise<boolean>
}

/** A filter by what the round hides from its coders finds nothing rather than telling it. */
export async function deskMatch(
  { projectId, memberId: coderId }: Member<'coding.read-own'>,
  { id: roundId, seesTarget, seesAttributes }: DeskRound,
  { state, target, code, attribute, words }: DeskFilter,
  from: DeskFrom,
): Promise<DeskMatch> {
  const beyond = (place: Sql) => ('after' in from ? sql`${place} > ${from.after}` : sql`${place} < ${from.before}`)
  const own = (row: Sql) =>
    sql`${row}."projectId" = ${projectId} AND ${row}."roundId" = ${roundId}::uuid AND ${row}."coderId" = ${coderId}::uuid`
  const order = 'after' in from ? sql`ASC` : sql`DESC`
  const isCoded = state === 'coded' || code !== null
  const unbound = (more: Sql) =>
    isCoded
      ? sql`SELECT DISTINCT o.place, o."commentId" FROM "Coding" o
      WHERE ${own(sql`o`)} AND o.layer = 'independent' AND o."diedActId" IS NULL
        ${code === null ? noSql : sql`AND o."codeId" = ${code}::uuid`} ${more}`
      : sql`SELECT o.place, o."commentId" FROM "Assignment" o WHERE ${own(sql`o`)} ${stateSql(state)} ${more}`
  const all = (more: Sql) => unbound(sql`AND ${beyond(sql`o.place`)} ${more}`)

  /** Ids by an index of their own, which the planner would not start from by itself. */
  const ids: Sql[] = []
  const parts = isCoded && state !== 'coded' ? [sql`true ${stateSql(state)}`] : [sql`true`]
  if (target !== null && !seesTarget) parts.push(sql`false`)
  else if (target === 0) parts.push(sql`c."clauseId" IS NULL`)
  else if (target !== null) {
    const clauseId = await clauseOf(projectId, target)
    parts.push(sql`c."clauseId" = ${clauseId}::uuid`)
    ids.push(sql`SELECT c.id FROM "Comment" c WHERE c."projectId" = ${projectId} AND c."clauseId" = ${clauseId}::uuid`)
  }
  if (attribute !== null) {
    const [key, ...value] = attribute.split('=')
    parts.push(seesAttributes ? sql`s.attributes ->> ${key} = ${value.join('=')}` : sql`false`)
  }
  const { terms } = readFind(words)
  const looked = await asTyped(terms)
  if (looked !== '') {
    parts.push(sql`t.words @@ ${looked}::tsquery`)
    ids.push(sql`SELECT t."commentId" FROM "CommentText" t WHERE t."projectId" = ${projectId} AND t.words @@ ${looked}::tsquery`)
  }

  const joined = (source: Sql) => sql`FROM (${source}) k
    JOIN "Assignment" o ON ${own(sql`o`)} AND o."commentId" = k."commentId"
    JOIN "Comment" c ON c."projectId" = o."projectId" AND c.id = o."commentId" AND c.state = 'admitted'
    JOIN "Submission" s ON s."projectId" = c."projectId" AND s.id = c."submissionId" AND s.state = 'admitted' AND 'research' = ANY (s.allows)
    ${looked === '' ? noSql : sql`JOIN "CommentText" t ON t."projectId" = c."projectId" AND t."commentId" = c.id AND t.rev = c."textRev"`}
    WHERE ${joinSql(parts, ' AND ')}`
  const isLookedFor = looked !== '' || target !== null || attribute !== null || (isCoded && state !== 'coded' && state !== 'all')
  const byIndex = ids.map((one) => sql`AND o."commentId" = ANY (ARRAY(${one}))`)
  return {
    walk(size, reach) {
      const within = isLookedFor ? sql`${all(noSql)} ORDER BY place ${order} LIMIT ${reach}` : all(noSql)
      return sql`SELECT k.place, k."commentId" ${joined(within)} ORDER BY k.place ${order} LIMIT ${size}`
    },
    gather(size) {
      const found = all(byIndex.length === 0 ? noSql : joinSql(byIndex, ' '))
      return sql`WITH m AS MATERIALIZED (SELECT k.place, k."commentId" ${joined(found)}) SELECT * FROM m ORDER BY place ${order} LIMIT ${size}`
    },
    among(commentIds, size) {
      const given = sql`unnest(${[...commentIds]}::uuid[]) WITH ORDINALITY AS g (id, nth)`
      const found = unbound(sql`AND o."commentId" = ANY (${[...commentIds]}::uuid[])`)
      return sql`SELECT g.nth::int AS place, m."commentId" FROM (SELECT k."commentId" ${joined(found)}) m JOIN ${given} ON g.id = m."commentId"
        WHERE ${beyond(sql`g.nth`)} ORDER BY g.nth ${order} LIMIT ${size}`
    },
    async areFew() {
      const [one] = ids
      if (!one) return false
      const [row] = await db().$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM (${one} LIMIT ${few + 1}) m`
      return (row?.count ?? 0) <= few
    },
    async goesOn(reach) {
      if (!isLookedFor) return false
      const beyondReach = await db().$queryRaw<unknown[]>`${all(noSql)} ORDER BY place ${order} OFFSET ${reach} LIMIT 1`
      return beyondReach.length > 0
    },
  }
}

function stateSql(state: DeskFilter['state']): Sql {
  if (state === 'all' || state === 'coded') return noSql
  return state === 'asked' ? sql`AND o.question IS NOT NULL` : sql`AND o.state = ${state}::"AssignmentState"`
}

/** A word that is being typed is met by its beginning too. */
async function asTyped(terms: readonly FindTerm[]): Promise<string> {
  const last = terms.at(-1)
  if (!last) return ''
  const whole = await searchWords(terms)
  if (last.kind !== 'stem' || last.not) return whole
  const begun = await searchWords([...terms.slice(0, -1), { ...last, kind: 'prefix' }])
  return [whole, begun]
    .filter((one) => one !== '')
    .map((one) => `(${one})`)
    .join(' | ')
}

async function clauseOf(projectId: number, number: number): Promise<string | null> {
  const clause = await db().clause.findFirst({ where: { projectId, number }, select: { id: true } })
  return clause?.id ?? null
}
