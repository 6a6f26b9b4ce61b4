import { z } from 'zod'
import type { Tx } from '@/lib/server/db'
import type { AnyMember } from '@/lib/server/member'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'

const kinds = ['definitionQuestion', 'analytic', 'reflexive', 'methodDecision'] as const
const About = z
  .preprocess((value) => (value === '' ? null : value), z.uuid().nullable())
  .optional()
  .default(null)

/** A member writes a note, or writes an own note anew (`id` of it); what it is about is given by ids, each may be null. */
export const writeMemo = defineVerb({
  name: 'memo.write-memo',
  allow: 'memo.write',
  input: z.object({
    id: z.uuid().optional(),
    kind: z.enum(kinds).default('analytic'),
    words: z.string().trim().min(1, 'The note is empty.').max(20_000, 'This note is too long: 20,000 characters at most.'),
    roundId: About,
    commentId: About,
    codingId: About,
    codeId: About,
    themeId: About,
  }),

  async run({ tx, member, input, ids, now, projectId }) {
    const { kind, words, roundId, commentId, codingId, codeId, themeId } = input
    const about = { roundId, commentId, codingId, codeId, themeId }
    await requireVisible(tx, member, about)

    const id = input.id ?? ids.next()
    const before = await tx.memo.findUnique({ where: { projectId_id: { projectId, id } }, select: { memberId: true } })
    if (before && before.memberId !== member.memberId) throw new Refusal('not-found', 'This note is not yours to change.')
    if (before) await tx.memo.update({ where: { projectId_id: { projectId, id } }, data: { kind, words, at: now } })
    else await tx.memo.create({ data: { projectId, id, kind, words, memberId: member.memberId, at: now, ...about } })
    return {
      value: id,
      events: [{ type: 'memo.written', subject: id, detail: { kind, round: roundId, again: before !== null } }],
    }
  },
})

type AboutIds = Record<'roundId' | 'commentId' | 'codingId' | 'codeId' | 'themeId', string | null>

/** A note can be about what its writer may see: not about somebody else's coding or code in an open round. */
async function requireVisible(tx: Tx, { projectId, memberId }: AnyMember, about: AboutIds): Promise<void> {
  const mine = [{ round: { state: { not: 'open' as const } } }, { coderId: memberId }]
  const used = { some: { round: { state: { not: 'open' as const } } } }
  const at = (id: string) => ({ projectId, id })
  const found = [
    about.roundId && (await tx.round.findFirst({ where: at(about.roundId), select: { id: true } })),
    about.commentId &&
      (await tx.comment.findFirst({ where: { ...at(about.commentId), state: 'admitted' }, select: { id: true } })),
    about.codingId && (await tx.coding.findFirst({ where: { ...at(about.codingId), OR: mine }, select: { id: true } })),
    about.codeId &&
      (await tx.code.findFirst({
        where: { ...at(about.codeId), OR: [{ ownerId: null }, { ownerId: memberId }, { codings: used }] },
        select: { id: true },
      })),
    about.themeId && (await tx.theme.findFirst({ where: at(about.themeId), select: { id: true } })),
  ]
  if (found.filter(Boolean).length < Object.values(about).filter(Boolean).length)
    throw new Refusal('not-found', 'What this note is about is not there any more.')
}
