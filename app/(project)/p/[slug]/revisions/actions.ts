'use server'

import { act, type FormState } from '@/lib/server/act'
import { decideDisposition as decideDispositionVerb } from '@/lib/services/point/decide-disposition'
import { distilPoint as distilPointVerb } from '@/lib/services/point/distil-point'
import { gatherRequest as gatherRequestVerb } from '@/lib/services/point/gather-request'
import { clearEvidence as clearEvidenceVerb } from '@/lib/services/revision/clear-evidence'
import { declineProposal as declineProposalVerb } from '@/lib/services/revision/decline-proposal'
import { draftProposal as draftProposalVerb } from '@/lib/services/revision/draft-proposal'
import { linkEvidence as linkEvidenceVerb } from '@/lib/services/revision/link-evidence'
import { publishNextVersion as publishNextVersionVerb } from '@/lib/services/revision/publish-next-version'
import { reviewProposal as reviewProposalVerb } from '@/lib/services/revision/review-proposal'
import { sendProposal as sendProposalVerb } from '@/lib/services/revision/send-proposal'
import { unlinkEvidence as unlinkEvidenceVerb } from '@/lib/services/revision/unlink-evidence'

export async function distilPoint(_: FormState, form: FormData) {
  return act(distilPointVerb, form)
}

export async function gatherRequest(_: FormState, form: FormData) {
  return act(gatherRequestVerb, form)
}

export async function decideDisposition(_: FormState, form: FormData) {
  return act(decideDispositionVerb, form)
}

export async function draftProposal(_: FormState, form: FormData) {
  return act(draftProposalVerb, form)
}

export async function sendProposal(_: FormState, form: FormData) {
  return act(sendProposalVerb, form)
}

export async function declineProposal(_: FormState, form: FormData) {
  return act(declineProposalVerb, form)
}

export async function reviewProposal(_: FormState, form: FormData) {
  return act(reviewProposalVerb, form)
}

export async function linkEvidence(_: FormState, form: FormData) {
  return act(linkEvidenceVerb, form)
}

export async function unlinkEvidence(_: FormState, form: FormData) {
  return act(unlinkEvidenceVerb, form)
}

export async function publishNextVersion(_: FormState, form: FormData) {
  return act(publishNextVersionVerb, form)
}

export async function clearEvidence(_: FormState, form: FormData) {
  return act(clearEvidenceVerb, form)
}
