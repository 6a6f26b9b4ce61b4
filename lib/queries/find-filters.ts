import { standingCode } from '@/lib/domain/codebook/merge'
import { nameKey } from '@/lib/domain/codebook/name'
import type { FindFilter } from '@/lib/domain/comment/find-query'
import { parseHandle } from '@/lib/domain/project/handle'
import { db, joinSql, noSql, type Sql, sql } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'
import { codesToday } from './settled'

export type Finder = Member<'comment.read' | 'codebook.read' | 'round.read'>

type Asked = { readonly parts: readonly Sql[]; readonly puzzles: readonly string[] }
type Named = { readonly filter: FindFilter; readonly ids: readonly string[] }

/** What filters ask of a comment `c` of a submission `s`; a filter that names nothing finds nothing and says so. */
export async function filterSql(member: Finder, filters: readonly FindFilter[]): Promise<Asked> {
  const puzzles: string[] = []
  const named: Named[] = []
  for (const filter of filters) {
    const ids = await idsOf(member, filter)
    if (ids.length === 0) puzzles.push(unknown[filter.key](filter.value))
    named.push({ filter, ids })
  }
  const of = (key: FindFilter['key'], not: boolean) => named.filter(({ filter }) => filter.key === key && filter.not === not)
  const coder = of('coder', false).map(({ ids }) => sql`AND o."coderId" = ANY (${ids}::uuid[])`)
  const round = of('round', false).map(({ ids }) => sql`AND o."roundId" = ANY (${ids}::uuid[])`)
  const who = sql`${joined(coder)} ${joined(round)}`
  const coded = (codes: readonly string[], more: Sql) =>
    codingSql(member, sql`AND (CASE WHEN m.id IS NULL THEN o."codeId" ELSE m."toCodeId" END) = ANY (${codes}::uuid[]) ${more}`)

  const parts: Sql[] = [
    ...of('code', false).map(({ ids }) => coded(ids, who)),
    ...of('code', true).map(({ ids }) => sql`NOT ${coded(ids, noSql)}`),
    ...of('coder', true).map(({ ids }) => sql`NOT ${codingSql(member, sql`AND o."coderId" = ANY (${ids}::uuid[])`)}`),
    ...of('round', true).map(({ ids }) => sql`NOT ${sampleSql(member, ids)}`),
    ...of('clause', false).map(({ ids }) => clauseSql(member, ids, who)),
    ...of('clause', true).map(({ ids }) => sql`NOT ${clauseSql(member, ids, noSql)}`),
    ...[...of('attr', false), ...of('attr', true)].map(({ filter }) => attributeSql(member, filter)),
  ]
  const hasCode = of('code', false).length > 0
  if (coder.length > 0 && !hasCode) parts.push(codingSql(member, who))
  if (coder.length === 0 && !hasCode) parts.push(...of('round', false).map(({ ids }) => sampleSql(member, ids)))
  return { parts, puzzles }
}

function joined(parts: readonly Sql[]): Sql {
  return parts.length === 0 ? noSql : joinSql([...parts], ' ')
}

/** The member's own codings, and those of all once their round is not open any more. */
function codingSql({ memberId }: Finder, which: Sql): Sql {
  return sql`EXISTS (SELECT 1 FROM "Coding" o JOIN "Round" r ON r."projectId" = o."projectId" AND r.id = o."roundId"
    LEFT JOIN "CodingMove" m ON m."projectId" = o."projectId" AND m."codingId" = o.id AND m."diedActId" IS NULL
    WHERE o."projectId" = c."projectId" AND o."commentId" = c.id AND o."diedActId" IS NULL AND o.layer = 'independent'
      AND (r.state <> 'open' OR o."coderId" = ${memberId}::uuid) ${which})`
}

/** Comments that a round gave out; of an open one only those that the member was given. */
function sampleSql({ memberId }: Finder, ids: readonly string[]): Sql {
  return sql`EXISTS (SELECT 1 FROM "Assignment" a JOIN "Round" r ON r."projectId" = a."projectId" AND r.id = a."roundId"
    WHERE a."projectId" = c."projectId" AND a."commentId" = c.id AND a."roundId" = ANY (${ids}::uuid[])
      AND (r.state <> 'open' OR a."coderId" = ${memberId}::uuid))`
}

/** Aimed at the clause or coded with it. */
function clauseSql(member: Finder, ids: readonly string[], who: Sql): Sql {
  return sql`((c."clauseId" = ANY (${ids}::uuid[]) AND NOT ${hidesFrom(member, sql`r."seesTarget"`)})
    OR ${codingSql(member, sql`AND o."codeId" IN (SELECT k.id FROM "Code" k WHERE k."projectId" = c."projectId" AND k."clauseId" = ANY (${ids}::uuid[])) ${who}`)})`
}

/** Whether an open round of the member gave out this comment and keeps something of it from its coders. */
function hidesFrom({ memberId }: Finder, sees: Sql): Sql {
  return sql`EXISTS (SELECT 1 FROM "Assignment" a JOIN "Round" r ON r."projectId" = a."projectId" AND r.id = a."roundId"
    WHERE a."projectId" = c."projectId" AND a."commentId" = c.id AND a."coderId" = ${memberId}::uuid AND r.state = 'open' AND NOT ${sees})`
}

/** Never true, negated or not, of what the member's round keeps from its coders. */
function attributeSql(member: Finder, { value, not }: FindFilter): Sql {
  const [key, wanted] = splitAttribute(value)
  const holds = sql`EXISTS (SELECT 1 FROM jsonb_each_text(s.attributes::jsonb) AS e
    WHERE ${key === null ? sql`true` : sql`lower(e.key) = lower(${key})`} AND lower(e.value) = lower(${wanted}))`
  return sql`(${not ? sql`NOT ${holds}` : holds} AND NOT ${hidesFrom(member, sql`r."seesAttributes"`)})`
}

function splitAttribute(value: string): [string | null, string] {
  const at = value.indexOf('=')
  return at < 0 ? [null, value] : [value.slice(0, at).trim(), value.slice(at + 1).trim()]
}

/** Ids of what the filter names; private codes of others are named by nobody. */
async function idsOf({ projectId, memberId }: Finder, { key, value }: FindFilter): Promise<string[]> {
  const handle = parseHandle(value)
  switch (key) {
    case 'attr':
      return ['named']
    case 'code': {
      const rows = await db().$queryRaw<{ id: string; name: string; number: number | null }[]>`
        SELECT c.id::text AS id, t.name, c.number FROM "Code" c
        JOIN "CodeText" t ON t."projectId" = c."projectId" AND t."codeId" = c.id AND t.rev = c."textRev"
        WHERE c."projectId" = ${projectId} AND (c."ownerId" IS NULL OR c."ownerId" = ${memberId}::uuid)`
      const named = rows
        .filter(({ name, number }) => (handle?.kind === 'code' && handle.number === number) || nameKey(name) === nameKey(value))
        .map(({ id }) => id)
      const { mergedInto } = await codesToday(projectId)
      const standing = new Set(named.map((id) => standingCode(id, mergedInto)))
      return [...standing, ...[...mergedInto.keys()].filter((id) => standing.has(standingCode(id, mergedInto)))]
    }
    case 'clause': {
      if (handle?.kind !== 'clause') return []
      const rows = await db().clause.findMany({ where: { projectId, number: handle.number }, select: { id: true } })
      return rows.map(({ id }) => id)
    }
    case 'coder': {
      if (value.toLowerCase() === 'me') return [memberId]
      const name = { startsWith: value, mode: 'insensitive' as const }
      const rows = await db().member.findMany({ where: { projectId, person: { name } }, select: { id: true } })
      return rows.map(({ id }) => id)
    }
    case 'round': {
      const number = /^\d{1,6}$/.test(value) ? Number(value) : 0
      const rows = await db().round.findMany({ where: { projectId, number }, select: { id: true } })
      return rows.map(({ id }) => id)
    }
    default:
      return key satisfies never
  }
}

const unknown = {
  code: (value) => `No code that you see is called “${value}”. Write its handle or its whole name: code:T-12.`,
  clause: (value) => `There is no clause “${value}”. Write its handle: clause:K-07.`,
  coder: (value) => `Nobody here is called “${value}”. Write me, or the beginning of a name.`,
  round: (value) => `There is no round “${value}”. Write its number: round:2.`,
  attr: (value) => `Nobody said “${value}” of themselves.`,
} satisfies Record<FindFilter['key'], (value: string) => string>
