import { Empty } from '@/app/ui/empty'
import { PageHead } from '@/app/ui/page-head'
import { Table } from '@/app/ui/table'
import { proposalStateWords } from '@/lib/domain/revision/proposal'
import { clauseNames } from '@/lib/queries/clauses'
import { codableComments } from '@/lib/queries/comments'
import { pointsAndRequests } from '@/lib/queries/points'
import { proposalsOf } from '@/lib/queries/revisions'
import { enter } from '@/lib/server/gate'
import { checkParaphrase, removeParaphrase, restoreParaphrase, writeParaphrase } from '../themes/actions'
import { decideDisposition, distilPoint, draftProposal, gatherRequest, publishNextVersion } from './actions'
import { DistilForm } from './distil-form'
import { GatherForm } from './gather-form'
import { ProposalForm } from './proposal-form'
import { PublishNextForm } from './publish-next-form'
import { RequestList } from './request-list'

export const metadata = { title: 'Revisions' }

export default async function RevisionsPage({ params }: { params: Promise<{ slug: string }> }) {
  const member = await enter((await params).slug, ['point.read', 'proposal.read', 'comment.read', 'description.read'])
  const { points, requests } = await pointsAndRequests(member)
  const proposals = await proposalsOf(member)
  const clauses = await clauseNames(member)
  const canEdit = member.may('proposal.edit')
  const comments = canEdit ? (await codableComments(member)).filter(({ permits }) => permits.openEvidence) : []
  const loose = points.filter(({ requestId }) => requestId === null)
  const approved = proposals.filter(({ state }) => state === 'approved').length

  return (
    <div className="page">
      <PageHead
        title="Revisions"
        lead="From what was said to what the text will say: points, requests that are answered once, and proposals that rest on them."
      />
      <section>
        <h2>Proposals</h2>
        {proposals.length === 0 ? (
          <Empty title="No proposal yet">
            A proposal names a clause, its new wording, the reason, and the evidence it rests on. Co-authors approve it.
          </Empty>
        ) : (
          <Table caption="Proposals" columns={[{ name: 'Proposal' }, { name: 'Operation' }, { name: 'State' }]}>
            {proposals.map(({ id, handle, title, op, state }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={`/p/${member.slug}/revisions/${handle}`}>
                    {handle} {title}
                  </a>
                </th>
                <td>{op}</td>
                <td>{proposalStateWords[state]}</td>
              </tr>
            ))}
          </Table>
        )}
        {canEdit && clauses.length > 0 && <ProposalForm action={draftProposal} project={member.slug} clauses={clauses} />}
        {member.may('description.publish') && approved > 0 && (
          <PublishNextForm action={publishNextVersion} project={member.slug} approved={approved} />
        )}
      </section>
      <section>
        <h2>Requests</h2>
        <RequestList
          requests={requests}
          points={points}
          project={member.slug}
          decide={member.may('disposition.decide') ? decideDisposition : null}
          retelling={
            member.may('quote.retell')
              ? {
                  ...{ write: writeParaphrase, check: checkParaphrase, memberId: member.memberId },
                  ...{ remove: removeParaphrase, restore: restoreParaphrase },
                }
              : null
          }
        />
      </section>
      <section>
        <h2>Points without a request</h2>
        {loose.length === 0 ? (
          <p>None waits.</p>
        ) : (
          canEdit && <GatherForm action={gatherRequest} project={member.slug} points={loose} requests={requests} />
        )}
        {!canEdit && (
          <ul>
            {loose.map(({ id, handle, asks, quote }) => (
              <li key={id}>
                {handle} {asks || quote}
              </li>
            ))}
          </ul>
        )}
        {canEdit && comments.length > 0 && <DistilForm action={distilPoint} project={member.slug} comments={comments} />}
      </section>
    </div>
  )
}
