import { type CodedUnder, isRedefined, type WordingHistory, wordingAt } from '@/lib/domain/codebook/coded-under'
import type { PrintedPart } from '@/lib/domain/codebook/printed-code'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'
import { type SettledCodingView, settledWork } from './settled'

export type KeptWording = Readonly<Record<PrintedPart, string>> & { readonly name: string }
export type SettledUnder = {
  /** Settled codings of content codes with what they were coded under, by the code that they count as today. */
  readonly codings: readonly (SettledCodingView & { readonly under: CodedUnder })[]
  readonly wordingOf: (codeId: string, rev: number) => KeptWording | undefined
}

/** Under which wording each settled coding came to count as its code, and whether that says something else by now. */
export async function codedUnder(member: Member<'project.read' | 'codebook.read'>, only?: string): Promise<SettledUnder> {
  const { projectId } = member
  const codings = (await settledWork(member)).comments
    .flatMap((comment) => comment.codings)
    .filter(({ codeId }) => only === undefined || codeId === only)
  const told = await wordingsOf(projectId, only)
  const versions = await versionsOf(projectId, told.contentIds)
  const decided = await decisionsOf(projectId, codings)

  return {
    wordingOf: (codeId, rev) => told.texts.get(`${codeId} ${rev}`),
    codings: codings.flatMap((coding) => {
      const history = told.histories.get(coding.codeId)
      const round = versions.ofRound.get(coding.roundId)
      if (!history || !round) return []
      const [first, ...others] = coding.joins.map((id) => {
        const at = decided.at(id, coding.codeId)
        const inRound = round.revs.get(coding.codeId)
        const rev = at ? wordingAt(history, at) : (inRound ?? wordingAt(history, decided.bornAt(id) ?? round.madeAt))
        return underOf(rev, at, coding.codeId)
      })
      if (!first) return []
      const under = [first, ...others].find((one) => one.isRedefined) ?? first
      return [{ ...coding, under }]

      function underOf(rev: number, decidedAt: Date | null, codeId: string): CodedUnder {
        const was = told.texts.get(`${codeId} ${rev}`)
        const is = told.texts.get(`${codeId} ${history?.now}`)
        const changed = was !== undefined && is !== undefined && isRedefined(was, is)
        const later = versions.all.find(({ number, madeAt, revs }) => {
          const text = told.texts.get(`${codeId} ${revs.get(codeId)}`)
          const isLater = decidedAt ? madeAt > decidedAt : number > (round?.number ?? 0)
          return isLater && was && text && isRedefined(was, text)
        })
        const changedIn = changed ? (later?.number ?? null) : null
        return { version: round?.number ?? 0, decidedAt, rev, isRedefined: changed, changedIn }
      }
    }),
  }
}

/** How many settled codings of each code were coded under another definition than it has now; codes without are left out. */
export async function codingsToLookAt(member: Member<'project.read' | 'codebook.read'>): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (const { codeId, under } of (await codedUnder(member)).codings)
    if (under.isRedefined) counts.set(codeId, (counts.get(codeId) ?? 0) + 1)
  return counts
}

async function wordingsOf(projectId: number, only: string | undefined) {
  const codes = await db().code.findMany({
    where: { projectId, kind: 'content', ...(only !== undefined && { id: only }) },
    select: {
      ...{ id: true, textRev: true },
      texts: {
        select: {
          ...{ rev: true, name: true, shortDefinition: true, definition: true, useWhen: true, notWhen: true, example: true },
        },
      },
      changes: { select: { was: true, is: true, act: { select: { at: true } } }, orderBy: [{ act: { at: 'asc' } }] },
    },
  })
  const texts = new Map<string, KeptWording>(
    codes.flatMap(({ id, texts: own }) => own.map(({ rev, ...words }) => [`${id} ${rev}`, words] as const)),
  )
  const histories = new Map<string, WordingHistory>(
    codes.map(({ id, textRev, changes }) => [
      id,
      { now: textRev, changes: changes.map(({ was, is, act }) => ({ at: act.at, was: revIn(was), is: revIn(is) ?? textRev })) },
    ]),
  )
  return { texts, histories, contentIds: codes.map(({ id }) => id) }
}

/** `CodeChange` keeps states as JSON. */
function revIn(state: unknown): number | null {
  const { textRev } = Object(state) as { textRev?: number }
  return textRev ?? null
}

async function versionsOf(projectId: number, codeIds: string[]) {
  const rows = await db().codebookVersion.findMany({
    where: { projectId },
    select: {
      ...{ number: true, madeAt: true, rounds: { select: { id: true } } },
      entries: { where: { codeId: { in: codeIds } }, select: { codeId: true, rev: true } },
    },
    orderBy: { number: 'asc' },
  })
  const all = rows.map(({ number, madeAt, rounds, entries }) => ({
    ...{ number, madeAt, roundIds: rounds.map(({ id }) => id) },
    revs: new Map(entries.map(({ codeId, rev }) => [codeId, rev])),
  }))
  return { all, ofRound: new Map(all.flatMap((version) => version.roundIds.map((id) => [id, version] as const))) }
}

/** When it was last decided that codings count as what they count as today: by a move, or by a merge on the way. */
async function decisionsOf(projectId: number, codings: readonly SettledCodingView[]) {
  const ids = codings.flatMap(({ joins }) => joins)
  const given = await db().$queryRaw<
    { id: string; codeId: string; bornAt: Date; toCodeId: string | null; movedAt: Date | null }[]
  >`
    SELECT o.id::text AS id, o."codeId"::text AS "codeId", b.at AS "bornAt", m."toCodeId"::text AS "toCodeId", a.at AS "movedAt"
    FROM "Coding" o JOIN "Act" b ON b."projectId" = o."projectId" AND b.id = o."bornActId"
    LEFT JOIN "CodingMove" m ON m."projectId" = o."projectId" AND m."codingId" = o.id AND m."diedActId" IS NULL
    LEFT JOIN "Act" a ON a."projectId" = m."projectId" AND a.id = m."bornActId"
    WHERE o."projectId" = ${projectId} AND o.id = ANY (${ids}::uuid[])`
  const mergedCodes = await db().code.findMany({
    where: { projectId, mergedIntoId: { not: null } },
    select: { id: true, mergedIntoId: true, changes: { select: { is: true, act: { select: { at: true } } } } },
  })
  const merges = new Map(
    mergedCodes.map(({ id, mergedIntoId, changes }) => {
      const times = changes.filter(({ is }) => (Object(is) as { mergedIntoId?: string }).mergedIntoId === mergedIntoId)
      return [id, { into: mergedIntoId ?? '', at: new Date(Math.max(...times.map(({ act }) => act.at.getTime()), 0)) }] as const
    }),
  )
  const rows = new Map(given.map((row) => [row.id, row]))
  return {
    bornAt: (id: string) => rows.get(id)?.bornAt ?? null,
    at(id: string, codeId: string): Date | null {
      const row = rows.get(id)
      let last = row?.movedAt ?? null
      const passed = new Set<string>()
      for (let at = row?.toCodeId ?? row?.codeId; at && at !== codeId && !passed.has(at); at = merges.get(at)?.into) {
        passed.add(at)
        const merged = merges.get(at)?.at
        if (merged && (!last || merged > last)) last = merged
      }
      return last
    },
  }
}
