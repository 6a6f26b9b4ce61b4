import { z } from 'zod'
import { permits, type Use } from '@/lib/domain/comment/uses'
import { evidenceKinds, evidenceRoles } from '@/lib/domain/revision/evidence'
import type { Tx } from '@/lib/server/db'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { holdProposal } from './hold-proposal'
import { optionalId } from './proposal-input'

const columns = {
  point: 'pointId',
  request: 'requestId',
  theme: 'themeId',
  coding: 'codingId',
  source: 'sourceId',
  sealedComment: 'commentId',
} as const

/** An editor says what a proposal rests on, and what it does for it. What is linked now is pinned as it is now. */
export const linkEvidence = defineVerb({
  name: 'revision.link-evidence',
  allow: 'proposal.edit',
  input: z.object({
    proposalId: z.uuid(),
    kind: z.enum(evidenceKinds),
    role: z.enum(evidenceRoles).default('motivates'),
    targetId: optionalId,
    note: z.string().trim().normalize('NFC').max(2000).default(''),
  }),

  async run({ tx, projectId, input, ids, now }) {
    const { kind, role, targetId, note } = input
    const proposal = await holdProposal(tx, projectId, input.proposalId)
    if (kind === 'decision' && !note)
      throw new Refusal('input', 'Say what the team decided.', { note: 'Say what the team decided.' })
    if (kind !== 'decision' && !(targetId && (await isThere(tx, projectId, kind, targetId))))
      throw new Refusal('not-found', 'This evidence is not there, or may not be used. Reload the page.')
    const revision = await tx.proposalRevision.findUnique({
      where: { projectId_proposalId_rev: { projectId, proposalId: proposal.id, rev: proposal.rev } },
      select: { baseFingerprint: true },
    })
    const clause = revision?.baseFingerprint ? Buffer.from(revision.baseFingerprint).toString('hex') : null
    const id = ids.next()
    await tx.evidence.create({
      data: {
        ...{ projectId, id, proposalId: proposal.id, kind, role, note, at: now },
        pins: { clause, quote: null, coding: null, code: null },
        ...(kind !== 'decision' && { [columns[kind]]: targetId }),
      },
    })
    return {
      value: { evidenceId: id },
      events: [{ type: 'evidence.linked', subject: id, detail: { proposal: proposal.id, kind, role } }],
    }
  },
})

const ofComment = { select: { state: true, submission: { select: { state: true, allows: true } } } } as const
type OfComment = { readonly state: string; readonly submission: { readonly state: string; readonly allows: readonly Use[] } }

/** Whether a comment may move the text openly; one that is gone may not. */
function isOpen(comment: OfComment | null | undefined): boolean {
  return (
    comment?.state === 'admitted' && comment.submission.state === 'admitted' && permits(comment.submission.allows).openEvidence
  )
}

async function isThere(tx: Tx, projectId: number, kind: keyof typeof columns, id: string): Promise<boolean> {
  const where = { projectId_id: { projectId, id } }
  switch (kind) {
    case 'point':
      return isOpen((await tx.point.findUnique({ where, select: { withdrawnAt: true, comment: ofComment } }))?.comment)
    case 'request':
      return (await tx.request.findUnique({ where, select: { id: true } })) !== null
    case 'theme':
      return (await tx.theme.findUnique({ where, select: { id: true } })) !== null
    case 'source':
      return (await tx.source.findUnique({ where, select: { id: true } })) !== null
    case 'coding': {
      const coding = await tx.coding.findUnique({
        where,
        select: { diedActId: true, round: { select: { state: true } }, text: { select: { comment: ofComment } } },
      })
      return coding !== null && coding.diedActId === null && coding.round.state !== 'open' && isOpen(coding.text.comment)
    }
    case 'sealedComment': {
      const comment = await tx.comment.findUnique({ where, select: { state: true, submission: { select: { allows: true } } } })
      return comment?.state === 'admitted' && permits(comment.submission.allows).sealedLane
    }
    default:
      return kind satisfies never
  }
}
