import type { DeskCoding } from '@/lib/domain/coding/desk/desk-coding'
import type { DeskNote } from '@/lib/domain/coding/desk/desk-notes'
import type { DeskState, Step, Steps } from '@/lib/domain/coding/desk/desk-work'
import { ownPace } from '@/lib/domain/coding/desk/own-pace'
import { undoableVerbs } from '@/lib/domain/coding/desk/undoable-verbs'
import type { RoundPurpose, RoundState } from '@/lib/domain/coding/round'
import type { AttributeDefinition } from '@/lib/domain/comment/attributes'
import { firstWords } from '@/lib/domain/description/first-words'
import { type StoredStep, stepStacks } from '@/lib/domain/project/step-stacks'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'
import { type DeskCode, deskCodes } from './desk-codes'
import { deskNotes } from './desk-notes'

export type DeskRound = {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly purpose: RoundPurpose
  readonly state: RoundState
  readonly seed: string
  readonly seesTarget: boolean
  readonly seesAttributes: boolean
  readonly seesQuestion: boolean
  readonly seesOthers: boolean
  readonly suggests: boolean
}
export type DeskFrame = {
  readonly round: DeskRound
  readonly codes: readonly DeskCode[]
  /** The coder's own comments of the round by state; `asked` counts those with a question. */
  readonly counts: Readonly<Record<DeskState | 'asked', number>>
  /** Clauses that comments of this round were aimed at, where coders may know. */
  readonly targets: readonly { readonly number: number; readonly words: string }[]
  /** What commenters chose among, where coders may know. */
  readonly attributes: readonly { readonly key: string; readonly options: readonly string[] }[]
  readonly steps: Steps
  /** Milliseconds this coder takes for a comment; null while too few are done. */
  readonly pace: number | null
}

/** A round as its coders know it; null for who does not code in it. */
export async function deskRound(
  { projectId, memberId: coderId }: Member<'coding.read-own'>,
  number: number,
): Promise<(DeskRound & { readonly codebookId: string }) | null> {
  if (!Number.isInteger(number)) return null
  return db().round.findFirst({
    where: { projectId, number, coders: { some: { coderId } } },
    select: {
      ...{ id: true, number: true, title: true, purpose: true, state: true, seed: true, codebookId: true },
      ...{ seesTarget: true, seesAttributes: true, seesQuestion: true, seesOthers: true, suggests: true },
    },
  })
}

/** What of a round stays the same from comment to comment on a coder's own desk. Null for who does not code in it. */
export async function deskOf(member: Member<'coding.read-own'>, number: number): Promise<DeskFrame | null> {
  const round = await deskRound(member, number)
  return round && deskFrame(member, round)
}

/** The same of a round that was asked for before, by `deskRound`. */
export async function deskFrame(
  { projectId, memberId: coderId }: Member<'coding.read-own'>,
  round: DeskRound & { readonly codebookId: string },
): Promise<DeskFrame> {
  const { codebookId, ...shown } = round
  const where = { projectId, roundId: round.id, coderId }
  const [codes, counts, targets, attributes, steps, pace] = await Promise.all([
    deskCodes(projectId, codebookId, round.purpose === 'exploratory' ? coderId : null),
    countsOf(where),
    round.seesTarget ? targetsOf(where) : [],
    round.seesAttributes ? choicesOf(projectId) : [],
    stepsOf(where),
    paceOf(where),
  ])
  return { round: shown, codes, counts, targets, attributes, steps, pace }
}

type Desk = { readonly projectId: number; readonly roundId: string; readonly coderId: string }

async function countsOf({ projectId, roundId, coderId }: Desk): Promise<DeskFrame['counts']> {
  const [row] = await db().$queryRaw<DeskFrame['counts'][]>`
    SELECT count(*) FILTER (WHERE a.state = 'todo')::int AS todo, count(*) FILTER (WHERE a.state = 'done')::int AS done,
      count(*) FILTER (WHERE a.state = 'skipped')::int AS skipped, count(a.question)::int AS asked
    FROM "Assignment" a
    JOIN "Comment" c ON c."projectId" = a."projectId" AND c.id = a."commentId" AND c.state = 'admitted'
    JOIN "Submission" s ON s."projectId" = c."projectId" AND s.id = c."submissionId" AND s.state = 'admitted' AND 'research' = ANY (s.allows)
    WHERE a."projectId" = ${projectId} AND a."roundId" = ${roundId}::uuid AND a."coderId" = ${coderId}::uuid`
  return row ?? { todo: 0, done: 0, skipped: 0, asked: 0 }
}

async function targetsOf({ projectId, roundId, coderId }: Desk): Promise<DeskFrame['targets']> {
  const rows = await db().$queryRaw<{ number: number; words: string }[]>`
    SELECT k.number, (
      SELECT t.text FROM "ClauseText" t WHERE t."projectId" = k."projectId" AND t."clauseId" = k.id ORDER BY t.id DESC LIMIT 1) AS words
    FROM "Clause" k WHERE k."projectId" = ${projectId} AND EXISTS (
      SELECT 1 FROM "Assignment" a JOIN "Comment" c ON c."projectId" = a."projectId" AND c.id = a."commentId"
      WHERE a."projectId" = k."projectId" AND a."roundId" = ${roundId}::uuid AND a."coderId" = ${coderId}::uuid AND c."clauseId" = k.id)
    ORDER BY k.number`
  return rows.map(({ number, words }) => ({ number, words: firstWords(words ?? '') }))
}

async function choicesOf(projectId: number): Promise<DeskFrame['attributes']> {
  const { attributes } = await db().project.findUniqueOrThrow({ where: { id: projectId }, select: { attributes: true } })
  const asked = Array.isArray(attributes) ? (attributes as unknown as AttributeDefinition[]) : []
  return asked.filter(({ kind }) => kind === 'choice').map(({ key, options }) => ({ key, options }))
}

async function paceOf(where: Desk): Promise<number | null> {
  const rows = await db().assignment.findMany({
    where: { ...where, state: 'done', doneAt: { not: null } },
    select: { doneAt: true },
    orderBy: { doneAt: 'desc' },
    take: 40,
  })
  return ownPace(rows.flatMap(({ doneAt }) => doneAt ?? []))
}

type ActRow = {
  readonly id: string
  readonly verb: string
  readonly undoOfId: string | null
  readonly result: {
    readonly born?: readonly string[]
    readonly ended?: readonly string[]
    readonly round?: string
    readonly marks?: Step['marks']
    readonly written?: readonly string[]
    readonly taken?: readonly string[]
  }
}

/** The coder's last steps in this round that can be undone or done again, so that a reload forgets none. */
async function stepsOf({ projectId, roundId, coderId }: Desk): Promise<Steps> {
  const acts = await db().$queryRaw<ActRow[]>`
    SELECT a.id::text AS id, a.verb, a."undoOfId"::text AS "undoOfId", a.result FROM "Act" a
    WHERE a."projectId" = ${projectId} AND a."memberId" = ${coderId}::uuid AND a.verb = ANY (${[...undoableVerbs]})
    ORDER BY a.at DESC, (SELECT max(e.xid) FROM "Event" e WHERE e."projectId" = a."projectId" AND e."actId" = a.id) DESC LIMIT 100`
  const ids = [...new Set(acts.flatMap(({ result }) => [...(result.born ?? []), ...(result.ended ?? [])]))]
  const rows = await db().coding.findMany({
    where: { projectId, roundId, coderId, id: { in: ids } },
    select: { id: true, commentId: true, codeId: true, start: true, end: true, stance: true },
    orderBy: { id: 'asc' },
  })
  const noteIds = new Set(acts.flatMap(({ result }) => [...(result.written ?? []), ...(result.taken ?? [])]))
  const notes = await deskNotes({ projectId, roundId, coderId }, { ids: [...noteIds] })
  const known: Known = {
    codings: new Map(rows.map(({ id, ...coding }) => [id, coding])),
    notes: new Map(notes.map((note) => [note.id, note])),
  }
  return stepStacks(acts.reverse().flatMap((act) => storedStep(act, roundId, known)))
}

type Known = { readonly codings: ReadonlyMap<string, DeskCoding>; readonly notes: ReadonlyMap<string, DeskNote> }

function storedStep({ id, undoOfId, result }: ActRow, roundId: string, known: Known): StoredStep<Step>[] {
  const codings = (ids: readonly string[] = []) => ids.flatMap((one) => known.codings.get(one) ?? [])
  const notes = (ids: readonly string[] = []) => ids.flatMap((one) => known.notes.get(one) ?? [])
  const step = {
    act: id,
    born: codings(result.born),
    ended: codings(result.ended),
    marks: result.round === roundId ? (result.marks ?? []) : [],
    written: notes(result.written),
    taken: notes(result.taken),
  }
  const isOfRound = Object.values(step).some((part) => typeof part !== 'string' && part.length > 0)
  return isOfRound ? [{ step, undoOf: undoOfId }] : []
}
