import { z } from 'zod'
import type { DeskState } from '@/lib/domain/coding/desk/desk-work'
import { undoableVerbs } from '@/lib/domain/coding/desk/undoable-verbs'
import type { Facts } from '@/lib/domain/project/permissions'
import type { Tx } from '@/lib/server/db'
import type { AnyMember } from '@/lib/server/member'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { type NotesChanged, turnNotes } from './own-notes'
import type { CodingsChanged } from './put-codings'
import { roundFacts } from './round-facts'

/** Takes back what an own act did to codings, exact to the id, or to what is done; undoing the undoing does it again. */
export const undoAct = defineVerb({
  name: 'coding.undo-act',
  allow: 'act.undo',
  input: z.object({ actId: z.uuid() }),
  about: ({ tx, member, input }) => actFacts(tx, member, input.actId),

  async run({ tx, member, input, actId, projectId, now }) {
    const { born, ended, round, marks = [], written = [], taken = [] } = await changedBy(tx, projectId, input.actId)
    await requireOpen(tx, member, [...born, ...ended], round)
    if (await standsAgain(tx, projectId, ended, born)) throw later()

    const died = await tx.coding.updateMany({
      where: { projectId, id: { in: [...born] }, diedActId: null },
      data: { diedActId: actId },
    })
    const revived = await tx.coding.updateMany({
      where: { projectId, id: { in: [...ended] }, diedActId: input.actId },
      data: { diedActId: null },
    })
    if (died.count < born.length || revived.count < ended.length) throw later()

    for (const { commentId, before, after } of marks) {
      const marked = await tx.assignment.updateMany({
        where: { projectId, roundId: round ?? '', coderId: member.memberId, commentId, state: after },
        data: { state: before, doneAt: before === 'done' ? now : null },
      })
      if (marked.count === 0) throw later()
    }

    const desk = { tx, projectId, roundId: round ?? '', coderId: member.memberId }
    const hasNotes = written.length + taken.length > 0
    if (hasNotes && !(await turnNotes(desk, { written, taken }, now))) throw later()

    await tx.act.update({ where: { projectId_id: { projectId, id: actId } }, data: { undoOfId: input.actId } })
    return {
      value: {
        ...{ born: ended, ended: born },
        ...(hasNotes && { written: taken, taken: written }),
        ...(round && {
          round,
          marks: marks.map(({ commentId, before, after }) => ({ commentId, before: after, after: before })),
        }),
      },
      events: [{ type: 'act.undone', subject: input.actId, detail: { ended: born, revived: ended, marks: marks.length } }],
    }
  },
})

async function actFacts(tx: Tx, member: AnyMember, id: string): Promise<Facts> {
  const [act] = await tx.$queryRaw<{ isMine: boolean; isUndone: boolean }[]>`
    SELECT a."memberId" = ${member.memberId}::uuid AS "isMine", EXISTS (
      SELECT 1 FROM "Act" u WHERE u."projectId" = a."projectId" AND u."undoOfId" = a.id) AS "isUndone"
    FROM "Act" a WHERE a."projectId" = ${member.projectId} AND a.id = ${id}::uuid FOR UPDATE OF a`
  if (!act?.isMine) throw new Refusal('not-found', 'There is no step of yours here to undo.')
  if (act.isUndone) throw new Refusal('conflict', 'This step was undone already.')
  return { isMine: true }
}

type Undoable = CodingsChanged &
  Partial<NotesChanged> & {
    readonly round?: string
    readonly marks?: readonly { readonly commentId: string; readonly before: DeskState; readonly after: DeskState }[]
  }

async function changedBy(tx: Tx, projectId: number, id: string): Promise<Undoable> {
  const act = await tx.act.findUnique({ where: { projectId_id: { projectId, id } }, select: { verb: true, result: true } })
  if (!act || !undoableVerbs.includes(act.verb) || !('born' in Object(act.result)))
    throw new Refusal('conflict', 'This step cannot be undone here. Do the opposite by hand.')
  return act.result as unknown as Undoable
}

function later(): Refusal {
  return new Refusal(
    'conflict',
    'Something later changed the same codings, so this cannot be undone by itself. Undo the later step first.',
  )
}

/** Whether the words of a coding to revive were given the same code again meanwhile, by something other than what is undone. */
async function standsAgain(tx: Tx, projectId: number, ended: readonly string[], born: readonly string[]): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Coding" o JOIN "Coding" n
      ON (n."projectId", n."roundId", n.layer, n."coderId", n."commentId", n."codeId") = (o."projectId", o."roundId", o.layer, o."coderId", o."commentId", o."codeId")
      AND n."diedActId" IS NULL AND n.start < o."end" AND o.start < n."end" AND (n.stance = o.stance OR (n.start, n."end") = (o.start, o."end"))
    WHERE o."projectId" = ${projectId} AND o.id = ANY (${ended}::uuid[]) AND NOT n.id = ANY (${[...ended, ...born]}::uuid[]) LIMIT 1`
  return rows.length > 0
}

async function requireOpen(tx: Tx, member: AnyMember, ids: readonly string[], round?: string): Promise<void> {
  const { projectId } = member
  const rounds = await tx.coding.findMany({
    where: { projectId, id: { in: [...ids] } },
    select: { roundId: true },
    distinct: ['roundId'],
    orderBy: { roundId: 'asc' },
  })
  for (const roundId of new Set([...rounds.map((one) => one.roundId), ...(round ? [round] : [])])) {
    const { roundState } = await roundFacts(tx, member, roundId)
    if (roundState !== 'open') throw new Refusal('frozen', 'This round is locked, so its codings stay as they are.')
  }
}
