import { defineVerb } from '@/lib/server/verb'
import { nextHandle } from '../shared/handles'
import { ProposalWords, readProposal } from './proposal-input'

/** An editor proposes a change of the published text: another wording, a new clause, one less, or another standing. */
export const draftProposal = defineVerb({
  name: 'revision.draft-proposal',
  allow: 'proposal.edit',
  input: ProposalWords,

  async run({ tx, projectId, member, input, ids, now }) {
    const { versionId, row } = await readProposal(tx, projectId, input)
    const id = ids.next()
    const number = await nextHandle(tx, projectId, 'proposal')
    await tx.proposal.create({
      data: { projectId, id, number, state: 'draft', rev: 1, baseVersionId: versionId, memberId: member.memberId, at: now },
    })
    await tx.proposalRevision.create({ data: { projectId, proposalId: id, rev: 1, ...row, at: now } })
    return { value: { proposalId: id, number }, events: [{ type: 'proposal.drafted', subject: id, detail: { op: row.op } }] }
  },
})
