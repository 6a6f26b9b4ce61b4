import type { ChangeClass, Lineage } from '@/lib/domain/description/lineage'
import type { Verdicts } from '@/lib/domain/themes/theme'
import { canBeCleared, doubtWords, type EvidenceKind, type SuspectKind } from './evidence'
import { error, type Finding, warning } from './finding'
import { isApproved, type ProposalState } from './proposal'

export type ProposalData = {
  readonly id: string
  readonly handle: string
  readonly state: ProposalState
  readonly rev: number
  readonly changeClass: ChangeClass
  readonly rationale: string
  readonly reviews: Verdicts
  readonly evidence: readonly { readonly kind: EvidenceKind; readonly suspect: readonly SuspectKind[] }[]
}

export type EvidenceData = {
  readonly handle: string
  readonly lineages: readonly Lineage[]
  readonly proposals: readonly ProposalData[]
}

/** Whether every change of substance was approved, and every approved one rests on evidence that still holds. */
export function checkEvidence({ handle, lineages, proposals }: EvidenceData): Finding[] {
  const known = new Map(proposals.map((proposal) => [proposal.id, proposal]))
  const used = new Set(lineages.flatMap(({ proposalId }) => (proposalId === null ? [] : [proposalId])))
  return [
    ...lineages.flatMap((lineage) => unapproved(lineage, known.get(lineage.proposalId ?? ''), handle)),
    ...lineages.flatMap((lineage) => retiredWithoutReason(lineage, known.get(lineage.proposalId ?? ''), handle)),
    ...proposals.filter(({ id }) => used.has(id)).flatMap((proposal) => [...unfounded(proposal), ...suspects(proposal)]),
  ]
}

function unapproved({ op, changeClass }: Lineage, proposal: ProposalData | undefined, handle: string): Finding[] {
  if (changeClass !== 'substantive') return []
  if (!proposal)
    return [
      error(
        'change-without-approval',
        handle,
        `A change of substance (${op}) rests on no proposal. Propose it and have it reviewed.`,
      ),
    ]
  const approved = (proposal.state === 'approved' || proposal.state === 'applied') && isApproved(proposal.rev, proposal.reviews)
  if (approved) return []
  return [
    error(
      'change-without-approval',
      proposal.handle,
      `${proposal.handle} changes the text, but nobody approved revision ${proposal.rev} of it.`,
    ),
  ]
}

function retiredWithoutReason({ op }: Lineage, proposal: ProposalData | undefined, handle: string): Finding[] {
  if (op !== 'retire' || (proposal?.rationale.trim() ?? '') !== '') return []
  const name = proposal?.handle ?? handle
  return [error('retired-without-reason', name, `${name} retires a clause and does not say why. Write the rationale.`)]
}

function unfounded({ changeClass, evidence, handle }: ProposalData): Finding[] {
  if (changeClass !== 'substantive' || evidence.some(({ suspect }) => suspect.length === 0)) return []
  const why =
    evidence.length === 0
      ? 'rests on no evidence. Link a point, a request, a theme, a source or a decision of the team.'
      : 'rests only on evidence that is in doubt. Clear it or link other evidence.'
  return [error('change-without-evidence', handle, `${handle} changes the meaning and ${why}`)]
}

function suspects({ evidence, handle }: ProposalData): Finding[] {
  return [...new Set(evidence.flatMap(({ suspect }) => suspect))].map((kind) => {
    const report = canBeCleared(kind) ? warning : error
    return report('evidence-in-doubt', handle, `Evidence of ${handle} is in doubt: ${doubtWords[kind]}.`)
  })
}
