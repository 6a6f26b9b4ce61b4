import type { ContextCode } from '@/lib/domain/coding/desk/desk-context'
import { formatHandle } from '@/lib/domain/project/handle'
import { db } from '@/lib/server/db'
import type { Prisma } from '@/lib/server/generated/client'
import type { Member } from '@/lib/server/member'
import { countable } from './countable'
import type { DeskRound } from './desk'

type Coder = Member<'coding.read-own'>
type Round = DeskRound & { readonly codebookId: string }

const wording = { definition: true, shortDefinition: true, useWhen: true, notWhen: true, example: true } as const
const mostOfEach = 2
const columns = {
  ...{ start: true, end: true, textRev: true },
  text: { select: { text: true, comment: { select: { number: true, textRev: true } } } },
} satisfies Prisma.CodingSelect

/**
 * Some codes of the round, in the order they are asked about, as they were worded when it was opened, or private ones of the coder's own, with words that bear them: agreed on
 * in closed rounds, never on a comment that the coder has still to judge here, and those that this coder coded so in this round.
 */
export async function contextCodes(
  { projectId, memberId: coderId }: Coder,
  { id: roundId, codebookId }: Round,
  commentId: string,
  codeIds: readonly string[],
): Promise<ContextCode[]> {
  const ids = [...codeIds]
  const entries = await db().codebookEntry.findMany({
    where: { projectId, codebookId, codeId: { in: ids } },
    select: { codeId: true, wording: { select: wording } },
    orderBy: { codeId: 'asc' },
  })
  const own = await db().code.findMany({ where: { projectId, ownerId: coderId, id: { in: ids } }, select: { id: true } })
  const nothing = { definition: '', shortDefinition: '', useWhen: '', notWhen: '', example: '' }
  const known = [
    ...entries.map(({ codeId, wording: words }) => ({ id: codeId, ...words })),
    ...own.map(({ id }) => ({ id, ...nothing })),
  ]
  const inOrder = known.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
  return Promise.all(
    inOrder.map(async ({ id, definition, shortDefinition, useWhen, notWhen, example }) => ({
      ...{ id, definition: [shortDefinition, definition].filter(Boolean).join(' '), useWhen, notWhen, example },
      passages: [
        ...(
          await passages({
            ...{ projectId, codeId: id, layer: 'consensus', round: { state: 'reconciled' } },
            moves: { none: { diedActId: null } },
            text: { comment: { ...countable, assignments: { none: { roundId, coderId } } } },
          })
        ).map((one) => ({ ...one, isAgreed: true })),
        ...(
          await passages({
            ...{ projectId, roundId, coderId, codeId: id, layer: 'independent', commentId: { not: commentId } },
            text: { comment: countable },
          })
        ).map((one) => ({ ...one, isAgreed: false })),
      ],
    })),
  )
}

async function passages(where: Prisma.CodingWhereInput): Promise<{ handle: string; quote: string }[]> {
  const rows = await db().coding.findMany({
    where: { ...where, diedActId: null },
    select: columns,
    orderBy: { id: 'desc' },
    take: mostOfEach,
  })
  return rows.flatMap(({ start, end, textRev, text: { text, comment } }) =>
    text !== null && textRev === comment.textRev
      ? [{ handle: formatHandle('comment', comment.number), quote: text.slice(start, end) }]
      : [],
  )
}
