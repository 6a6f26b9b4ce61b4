import type { z } from 'zod'
import { canonical } from '@/lib/domain/project/canonical'
import type { ProjectEvent } from '@/lib/domain/project/events'
import { type Facts, may, type Permission, type Who } from '@/lib/domain/project/permissions'
import type { Call, Dice, Ids } from './call'
import { db, type Tx, wantsRetry } from './db'
import { writeEvents } from './event-rows'
import { markDone, type Told } from './live-notices'
import { mac } from './mac'
import type { AnyMember } from './member'
import { Refusal } from './refusal'

/** Signed in to the installation, acting in no project. */
export type Person = { readonly kind: 'person'; readonly personId: string; readonly isOwner: boolean }
/** Somebody unknown, at the public door of a project; projectId 0 is the installation. */
export type Visitor = { readonly kind: 'visitor'; readonly projectId: number }
/** Proved the receipt code of this submission. */
export type CommenterActor = { readonly kind: 'commenter'; readonly projectId: number; readonly submissionId: string }
/** The program itself: command line and worker. */
export type Program = { readonly kind: 'program'; readonly projectId: number }
export type Actor = AnyMember | Person | Visitor | CommenterActor | Program

/** Ids, numbers and words of closed lists: it is stored with the act and answers every repetition. */
export type Stored = string | number | boolean | null | readonly Stored[] | { readonly [key: string]: Stored }

export type Scene<A extends Actor, I> = {
  readonly tx: Tx
  /** The member (or person, visitor, commenter) who acts; `member` in the verbs of a project. */
  readonly member: A
  readonly input: I
  readonly projectId: number
  readonly actId: string
  readonly now: Date
  readonly ids: Ids
  readonly dice: Dice
}

export type Outcome<V extends Stored> = {
  readonly value: V
  readonly events: readonly [ProjectEvent, ...ProjectEvent[]]
  /** Who may look again besides those who hear of this verb at any time (who-hears.ts): everybody, or these members. */
  readonly tells?: Told
}

export type Verb<A extends Actor, S extends z.ZodType, V extends Stored> = {
  readonly name: string
  readonly allow: Permission
  readonly input: S
  /** Looks up, under lock, the facts that the permission depends on. Throws Refusal('not-found') for what is not there. */
  about?(scene: Scene<A, z.output<S>>): Promise<Facts>
  readonly isolation?: 'Serializable'
  /** Milliseconds, for what moves more rows than others. */
  readonly timeout?: number
  run(scene: Scene<A, z.output<S>>): Promise<Outcome<V>>
}

/** Any verb of a project's members, whatever its input: what generic doors (forms, the acts route) can be given. */
export type AnyMemberVerb<V extends Stored = Stored> = Verb<AnyMember, z.ZodType, V>

/** A change by a member of a project. */
export function defineVerb<S extends z.ZodType, V extends Stored>(verb: Verb<AnyMember, S, V>): Verb<AnyMember, S, V> {
  return verb
}

/** A change by somebody who is not a member: the owner, a visitor, a commenter with a receipt, the program. */
export function defineDoorVerb<A extends Exclude<Actor, AnyMember>>() {
  return <S extends z.ZodType, V extends Stored>(verb: Verb<A, S, V>): Verb<A, S, V> => verb
}

/**
 * The one way to change anything: parse -> act -> permission -> run -> events -> commit, in one transaction; then who may hear
 * of it is told to look again.
 * Returns what the verb says; for a repeated act id with the same input, what it said the first time.
 * Throws Refusal for every expected no; nothing is half-saved then.
 */
export async function perform<A extends Actor, S extends z.ZodType, V extends Stored>(
  verb: Verb<A, S, V>,
  actor: A,
  input: z.input<S>,
  call: Call,
): Promise<V> {
  const parsed = verb.input.safeParse(input)
  if (!parsed.success) throw refusedInput(parsed.error)

  for (let attempt = 1; ; attempt++) {
    try {
      return await once(verb, actor, parsed.data, call)
    } catch (error) {
      if (attempt >= 5 || !wantsRetry(error)) throw error
      await new Promise((wake) => setTimeout(wake, attempt * 20 * (1 + call.dice.number())))
    }
  }
}

async function once<A extends Actor, S extends z.ZodType, V extends Stored>(
  verb: Verb<A, S, V>,
  actor: A,
  input: z.output<S>,
  call: Call,
): Promise<V> {
  const projectId = actor.kind === 'person' ? 0 : actor.projectId
  const inputMac = mac('act', verb.name, actorName(actor), canonical(input))

  let tells: Told = []
  const work = async (tx: Tx): Promise<V> => {
    tells = []
    const begun = await beginAct(tx, { projectId, verb: verb.name, actor, inputMac, call })
    if ('answer' in begun) return begun.answer as V

    const scene: Scene<A, z.output<S>> = {
      tx,
      member: actor,
      input,
      projectId,
      actId: call.act,
      now: call.now,
      ids: call.ids,
      dice: call.dice,
    }
    const facts = verb.about ? await verb.about(scene) : {}
    if (!may(asWho(actor), verb.allow, facts)) throw refusedPermission(facts)

    const { value, events, ...outcome } = await verb.run(scene)
    tells = outcome.tells ?? []
    await writeEvents(tx, { projectId, actId: call.act, xid: begun.xid, at: call.now, dice: call.dice, ids: call.ids }, events)
    await tx.$executeRaw`UPDATE "Act" SET result = ${JSON.stringify(value)}::jsonb WHERE "projectId" = ${projectId} AND id = ${call.act}::uuid`
    return value
  }
  const value = await db().$transaction(work, {
    ...(verb.isolation && { isolationLevel: verb.isolation }),
    ...(verb.timeout && { timeout: verb.timeout }),
  })
  const memberId = actor.kind === 'member' ? actor.memberId : null
  markDone({ verb: verb.name, projectId, memberId, browser: call.browser, tells })
  return value
}

type Begun = { readonly xid: bigint } | { readonly answer: Stored }

async function beginAct(
  tx: Tx,
  act: { projectId: number; verb: string; actor: Actor; inputMac: Uint8Array; call: Call },
): Promise<Begun> {
  const memberId = act.actor.kind === 'member' ? act.actor.memberId : null
  const begun = await tx.$queryRaw<{ xid: string }[]>`
    INSERT INTO "Act" ("projectId", id, "memberId", verb, "inputMac", result, at)
    VALUES (${act.projectId}, ${act.call.act}::uuid, ${memberId}::uuid, ${act.verb}, ${act.inputMac}, 'null', ${act.call.now})
    ON CONFLICT DO NOTHING RETURNING pg_current_xact_id()::text AS xid`
  if (begun[0]) return { xid: BigInt(begun[0].xid) }

  const stored = await tx.act.findUnique({
    where: { projectId_id: { projectId: act.projectId, id: act.call.act } },
    select: { inputMac: true, result: true },
  })
  if (!stored || Buffer.compare(stored.inputMac, act.inputMac) !== 0)
    throw new Refusal('conflict', 'This was sent before with other content. Reload the page and try again.')
  return { answer: stored.result as Stored }
}

function actorName(actor: Actor): string {
  switch (actor.kind) {
    case 'member':
      return `member:${actor.memberId}`
    case 'person':
      return `person:${actor.personId}`
    case 'commenter':
      return `commenter:${actor.submissionId}`
    default:
      return actor.kind
  }
}

function asWho(actor: Actor): Who {
  if (actor.kind === 'member') return { kind: 'member', roles: actor.roles }
  if (actor.kind === 'person') return { kind: 'person', isOwner: actor.isOwner }
  return { kind: actor.kind }
}

function refusedPermission(facts: Facts): Refusal {
  if (facts.roundState !== undefined && facts.roundState !== 'open')
    return new Refusal('frozen', 'This round is locked. Ask an editor to open a new one.')
  if (facts.roundState === 'open') return new Refusal('forbidden', 'This round is open, and this is not yours to do in it.')
  if (facts.commentsAreOpen === false) return new Refusal('frozen', 'Comments on this description are closed.')
  return new Refusal('forbidden', 'Your role in this project does not allow this. Ask an editor.')
}

function refusedInput(error: z.ZodError): Refusal {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) fields[issue.path.join('.') || 'form'] ??= issue.message
  const first = Object.values(fields)[0] ?? 'Something is missing.'
  return new Refusal('input', first, fields)
}
