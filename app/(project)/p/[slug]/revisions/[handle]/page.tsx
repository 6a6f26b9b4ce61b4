import { notFound } from 'next/navigation'
import { RadioChoice } from '@/app/ui/choice'
import { ConfirmButton } from '@/app/ui/confirm-button'
import { Field, TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { PageHead } from '@/app/ui/page-head'
import { Redline } from '@/app/ui/redline'
import { StatusLine } from '@/app/ui/status-line'
import { SubmitButton } from '@/app/ui/submit-button'
import { canBeCleared, doubtWords } from '@/lib/domain/revision/evidence'
import { proposalStateWords } from '@/lib/domain/revision/proposal'
import { wordChanges } from '@/lib/queries/changes'
import { proposalWeight } from '@/lib/queries/proposal-weight'
import { evidenceChoices, proposalByHandle } from '@/lib/queries/revisions'
import { enter } from '@/lib/server/gate'
import { admit } from '@/lib/server/member'
import { clearEvidence, declineProposal, linkEvidence, reviewProposal, sendProposal, unlinkEvidence } from '../actions'
import { EvidenceForm } from './evidence-form'
import { WeightLine } from './weight-line'

export async function generateMetadata({ params }: { params: Promise<{ handle: string }> }) {
  return { title: (await params).handle }
}

export default async function ProposalPage({ params }: { params: Promise<{ slug: string; handle: string }> }) {
  const { slug, handle } = await params
  const member = await enter(slug, ['proposal.read', 'point.read', 'comment.count'])
  const proposal = await proposalByHandle(member, handle)
  if (!proposal) notFound()
  const canEdit = member.may('proposal.edit') && proposal.state !== 'applied'
  const canReview = member.may('proposal.review', { isMine: proposal.isMine })
  const values = { project: member.slug, proposalId: proposal.id }

  return (
    <div className="page">
      <PageHead
        before={`${proposal.handle}, revision ${proposal.rev}, ${proposalStateWords[proposal.state]}`}
        title={proposal.title}
        lead={`${proposal.op} ${proposal.op === 'insert' ? `after ${proposal.clause ?? ''}` : (proposal.clause ?? '')}, ${proposal.changeClass}.`}
        acts={<a href={`/p/${member.slug}/revisions`}>All revisions</a>}
      />
      <p className="prose measure" dir="auto">
        <Redline runs={wordChanges(proposal.before, proposal.after)} />
      </p>
      {proposal.rationale && (
        <p className="measure" dir="auto">
          {proposal.rationale}
        </p>
      )}
      <h2>Evidence</h2>
      {proposal.evidence.length > 0 && <WeightLine weight={await proposalWeight(member, proposal.id)} />}
      {proposal.evidence.length === 0 && <p>None yet. A change of substance cannot be published without.</p>}
      <ul className="lines">
        {proposal.evidence.map(({ id, role, kind, says, note, isLost, doubts, clearedNote }) => (
          <li key={id}>
            <span dir="auto">
              {role}: {says || kind} {note}
              {isLost && <b> (no longer allowed: unlink it)</b>}
              {clearedNote && <span className="quiet"> Looked at again: {clearedNote}</span>}
              {doubts.filter(canBeCleared).map((doubt) => (
                <StatusLine key={doubt} tone="caution">
                  In doubt: {doubtWords[doubt]}.
                  {canEdit && (
                    <Form action={clearEvidence} label="Say why it still holds" className="settle">
                      <input type="hidden" name="project" value={member.slug} />
                      <input type="hidden" name="evidenceId" value={id} />
                      <Field name="note" label="Why it still holds" required />
                      <SubmitButton low main={false}>
                        It still holds
                      </SubmitButton>
                    </Form>
                  )}
                </StatusLine>
              ))}
            </span>
            {canEdit && (
              <ConfirmButton label="Unlink" low plain action={unlinkEvidence} values={{ project: member.slug, evidenceId: id }}>
                <p>The proposal no longer rests on this.</p>
              </ConfirmButton>
            )}
          </li>
        ))}
      </ul>
      {canEdit && (
        <>
          <EvidenceForm
            project={member.slug}
            proposalId={proposal.id}
            choices={await evidenceChoices(admit(member, 'proposal.edit'))}
            linkEvidence={linkEvidence}
          />
          <p className="acts">
            {(proposal.state === 'draft' || proposal.state === 'changesRequested') && (
              <ConfirmButton label="Send to review" main action={sendProposal} values={values}>
                <p>Co-authors are asked for their verdict on this wording.</p>
              </ConfirmButton>
            )}
            {proposal.state !== 'declined' && (
              <ConfirmButton label="Decline it" plain action={declineProposal} values={values}>
                <p>It is taken off the table and stays readable.</p>
              </ConfirmButton>
            )}
          </p>
        </>
      )}
      <h2>Reviews</h2>
      {proposal.reviews.length === 0 && <p>No co-author has said anything yet.</p>}
      <ul className="lines">
        {proposal.reviews.map(({ by, verdict, words, isOfThisRev }, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: reviews are only ever added
          <li key={nth}>
            <span dir="auto">
              {by}: {verdict}
              {!isOfThisRev && ' (of an earlier wording)'}. {words}
            </span>
          </li>
        ))}
      </ul>
      {canReview && ['inReview', 'approved', 'changesRequested'].includes(proposal.state) && (
        <Form action={reviewProposal} label="Your verdict">
          <input type="hidden" name="project" value={member.slug} />
          <input type="hidden" name="proposalId" value={proposal.id} />
          <RadioChoice
            name="verdict"
            legend="Your verdict"
            options={[
              { value: 'approve', label: 'Approve' },
              { value: 'changes', label: 'Ask for changes' },
              { value: 'abstain', label: 'Abstain' },
            ]}
            required
          />
          <TextField name="words" label="Why" rows={2} />
          <SubmitButton>Give the verdict</SubmitButton>
        </Form>
      )}
    </div>
  )
}
