import { z } from 'zod'
import { memoKinds } from '@/lib/domain/coding/memo'
import type { Tx } from '@/lib/server/db'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { CodingAt, codingAt } from '@/lib/services/shared/coding-at'
import { aboutHandle, isBlind, type MemoAbout, requireThread, requireVisible } from './memo-about'

const Id = z
  .preprocess((value) => (value === '' ? null : value), z.uuid().nullable())
  .optional()
  .default(null)
const Place = CodingAt.omit({ roundId: true }).partial({ codeId: true }).extend({ rev: z.int() })

/** A member writes a memo or answers one, or words an own one anew (`id` of it). What it is about stays as it was then. */
export const writeMemo = defineVerb({
  name: 'memo.write-memo',
  allow: 'memo.write',
  input: z.object({
    id: z.uuid().optional(),
    kind: z.enum(memoKinds).default('analytic'),
    words: z.string().trim().min(1, 'The memo is empty.').max(20_000, 'This memo is too long: 20,000 characters at most.'),
    ...{ roundId: Id, commentId: Id, codingId: Id, codeId: Id, themeId: Id, clauseId: Id },
    /** Instead of ids: what people type. */
    about: z.string().max(40).default(''),
    /** Selected words of a comment and, with a code, the writer's own coding there. Half-open UTF-16 offsets. */
    at: Place.optional(),
    /** The memo that is answered. */
    replyToId: Id,
  }),

  async run({ tx, member, input, ids, now, projectId }) {
    const { kind, words } = input
    const id = input.id ?? ids.next()
    const where = { projectId_id: { projectId, id } }
    const before = await tx.memo.findUnique({
      where,
      select: {
        ...{ memberId: true, roundId: true, commentId: true, codingId: true, codeId: true, themeId: true, clauseId: true },
      },
    })
    if (before && before.memberId !== member.memberId) throw new Refusal('not-found', 'This memo is not yours to change.')
    if (before) {
      const { memberId: _, ...about } = before
      await tx.memo.update({ where, data: { kind, words, changedAt: now, removedAt: null } })
      return outcome(about, true)
    }

    const place = input.at ? await placeOf(tx, { projectId, coderId: member.memberId, roundId: input.roundId }, input.at) : null
    const about: MemoAbout = input.replyToId
      ? await requireThread(tx, member, input.replyToId)
      : { ...given(input), ...(await aboutHandle(tx, projectId, input.about)), ...place?.about }
    const { replyToId, ...named } = about
    await requireVisible(tx, member, named)
    await tx.memo.create({
      data: { projectId, id, kind, words, memberId: member.memberId, at: now, ...about, ...place?.span },
    })
    return outcome(named, false)

    async function outcome(about: Omit<MemoAbout, 'replyToId'>, again: boolean) {
      const round = about.roundId ?? (await roundOfCoding(tx, projectId, about.codingId))
      return {
        value: id,
        events: [{ type: 'memo.written' as const, subject: id, detail: { kind, round, again } }] as const,
        ...(!(await isBlind(tx, member, about)) && { tells: 'everybody' as const }),
      }
    }
  },
})

function given(input: MemoAbout): MemoAbout {
  const { roundId, commentId, codingId, codeId, themeId, clauseId } = input
  return { roundId, commentId, codingId, codeId, themeId, clauseId, replyToId: null }
}

type Desk = { readonly projectId: number; readonly coderId: string; readonly roundId: string | null }

/** Words that read otherwise by now are left out: the memo stands at the comment then, and is not lost. */
async function placeOf(tx: Tx, { projectId, coderId, roundId }: Desk, at: z.output<typeof Place>) {
  const { commentId, codeId, start, end, rev } = at
  const text = await tx.comment.findFirst({
    where: { projectId, id: commentId, textRev: rev },
    select: { texts: { where: { rev }, select: { text: true } } },
  })
  const length = text?.texts[0]?.text?.length ?? 0
  const isThere = start < end && end <= length
  const codingId =
    codeId && roundId && isThere ? await codingAt(tx, { projectId, coderId }, { roundId, commentId, codeId, start, end }) : null
  return {
    about: { commentId, codingId },
    span: isThere ? { textRev: rev, start, end } : {},
  }
}

async function roundOfCoding(tx: Tx, projectId: number, codingId: string | null): Promise<string | null> {
  if (codingId === null) return null
  const coding = await tx.coding.findUnique({ where: { projectId_id: { projectId, id: codingId } }, select: { roundId: true } })
  return coding?.roundId ?? null
}
