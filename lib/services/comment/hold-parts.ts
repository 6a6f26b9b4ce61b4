import type { KeptParts, Part } from '@/lib/domain/comment/parts'
import { isParted } from '@/lib/domain/comment/states'
import type { Tx } from '@/lib/server/db'
import { Refusal } from '@/lib/server/refusal'
import { holdComment, wordsOfHeld } from './hold-comment'
import { wasWorkedWith } from './worked-with'

const columns = {
  ...{ id: true, submissionId: true, number: true, state: true, lookedBy: true, asked: true, parts: true },
  ...{ clauseId: true, passageStart: true, passageEnd: true, splitFromId: true, joinedIntoId: true },
} as const

export type ToPart = Awaited<ReturnType<typeof read>> & { readonly words: Awaited<ReturnType<typeof wordsOfHeld>> }

/** Comments that may be split, joined or taken apart, each under lock and with its words: all wait, and nobody has worked with them. */
export async function holdToPart(tx: Tx, projectId: number, ids: readonly string[]): Promise<ToPart[]> {
  const held = new Map<string, ToPart>()
  for (const id of ids.toSorted()) {
    const { state, isLookedThrough } = await holdComment(tx, projectId, id)
    if (state !== 'waiting') throw new Refusal('conflict', `One of them is ${state}. Let it wait again first.`)
    if (!isLookedThrough)
      throw new Refusal('conflict', 'This was not looked through yet for what points to people. Wait a moment, then try again.')
    held.set(id, { ...(await read(tx, projectId, id)), words: await wordsOfHeld(tx, projectId, id) })
  }
  await refuseWorkedWith(tx, projectId, ids)
  return ids.flatMap((id) => held.get(id) ?? [])
}

export async function refuseWorkedWith(tx: Tx, projectId: number, ids: readonly string[]): Promise<void> {
  if (await wasWorkedWith(tx, projectId, { id: { in: ids } }))
    throw new Refusal('conflict', 'Somebody has worked with this comment already. It stays as it is, with what it is on.')
}

/** A comment whose words stand in others now, under lock. */
export async function holdParted(tx: Tx, projectId: number, id: string) {
  await tx.$queryRaw`SELECT id FROM "Comment" WHERE "projectId" = ${projectId} AND id = ${id}::uuid FOR UPDATE`
  const found = await tx.comment.findUnique({ where: { projectId_id: { projectId, id } }, select: columns })
  if (!found || !isParted(found.state))
    throw new Refusal('not-found', 'There is nothing to put together here any more. Reload the page.')
  return found
}

/** What is kept of how a comment was split and joined. */
export const keptParts = (parts: unknown) => (parts ?? {}) as KeptParts

/** The parts that a larger text names; refuses when one of them was taken back since, as it cannot be whole again. */
export function knownParts(parts: readonly Part[] | undefined, ids: readonly string[]): readonly Part[] {
  if (!parts || parts.length !== ids.length || !parts.every(({ id }) => ids.includes(id)))
    throw new Refusal('conflict', 'A part of it was taken back by its commenter, so the others stay as they are.')
  return parts
}

async function read(tx: Tx, projectId: number, id: string) {
  return tx.comment.findUniqueOrThrow({ where: { projectId_id: { projectId, id } }, select: columns })
}
