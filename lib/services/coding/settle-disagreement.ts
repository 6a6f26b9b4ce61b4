import { z } from 'zod'
import { jointStance, stances } from '@/lib/domain/coding/stance'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { roundFacts } from './round-facts'
import { joined, workToReconcile, writeConsensus } from './round-to-reconcile'

const optional = z.preprocess((value) => (value === '' ? undefined : value), z.uuid().optional())

/** What the team settles on where coders differ: whether a code applies to a comment, on whose words, with which stance. */
export const settleDisagreement = defineVerb({
  name: 'coding.settle-disagreement',
  allow: 'reconcile.write',
  input: z.object({
    roundId: z.uuid(),
    commentId: z.uuid(),
    codeId: z.uuid(),
    applies: z.preprocess((value) => value === true || value === 'yes', z.boolean()),
    /** Whose words count; without it the words of all who gave the code. */
    spansOf: optional,
    stance: z.preprocess((value) => (value === '' ? undefined : value), z.enum(stances).optional()),
    reason: z.string().trim().max(2000).default(''),
  }),
  about: ({ tx, member, input }) => roundFacts(tx, member, input.roundId),

  async run({ tx, projectId, member, input, ids, actId, now }) {
    const { roundId, commentId, codeId, applies, spansOf, reason } = input
    const { codings } = await workToReconcile(tx, projectId, roundId, commentId)
    const given = codings.filter((one) => one.codeId === codeId)
    const [first] = given
    if (!first) throw new Refusal('not-found', 'Nobody gave this code to this comment. Reload the page to see what is left.')

    const chosen = spansOf ? given.filter(({ coderId }) => coderId === spansOf) : given
    if (chosen.length === 0) throw new Refusal('input', 'This coder did not give the code. Choose whose words count.')
    const joint = jointStance(given.map(({ stance }) => stance))
    const stance = input.stance ?? (joint === 'mixed' ? undefined : joint)

    const decision = { applies, reason, memberId: member.memberId, at: now }
    await tx.reconciliationDecision.upsert({
      where: { projectId_roundId_commentId_codeId: { projectId, roundId, commentId, codeId } },
      create: { projectId, id: ids.next(), roundId, commentId, codeId, ...decision },
      update: decision,
    })
    const scene = { tx, projectId, ids, actId, memberId: member.memberId }
    const place = { roundId, commentId, codeId, textRev: first.textRev }
    const written = await writeConsensus(scene, place, applies ? joined(chosen, stance) : [])
    const detail = { comment: commentId, code: codeId, applies, codings: written }
    return { value: { applies, codings: written }, events: [{ type: 'disagreement.settled', subject: roundId, detail }] }
  },
})
