import { CodeName } from '@/app/ui/code-name'
import { ConfirmButton } from '@/app/ui/confirm-button'
import { PageHead } from '@/app/ui/page-head'
import { Progress } from '@/app/ui/progress'
import { QuoteCopy } from '@/app/ui/quote-copy'
import { quoteId } from '@/lib/domain/release/short-id'
import { codesEverShared } from '@/lib/queries/codebook'
import { codableComments } from '@/lib/queries/comments'
import { disagreementsOf } from '@/lib/queries/round-work'
import { memosOnCodings } from '@/lib/queries/threads'
import { admit } from '@/lib/server/member'
import { Thread } from '../../../memos/thread'
import { finishReconciliation, settleDisagreement } from '../../actions'
import { enterClosedRound } from '../../closed-round'
import { SettleForm } from './settle-form'

export const metadata = { title: 'Settle the differences' }

export default async function ReconcilePage({ params }: { params: Promise<{ slug: string; round: string }> }) {
  const { slug, round: number } = await params
  const { member, round } = await enterClosedRound(slug, number)
  const differences = await disagreementsOf(member, round.id)
  const codes = new Map((await codesEverShared(member)).map((code) => [code.id, code]))
  const comments = new Map((await codableComments(member)).map((comment) => [comment.id, comment]))
  const memosOn = await memosOnCodings(
    admit(member, 'project.read'),
    differences.flatMap(({ codings }) => codings.map(({ id }) => id)),
  )
  const isMine = round.coders.some(({ memberId }) => memberId === member.memberId)
  const mayWrite = member.may('reconcile.write', { roundState: round.state, isAssigned: isMine })
  const settled = differences.filter(({ decided }) => decided !== null).length
  const letterOf = (coderId: string) => round.coders.find(({ memberId }) => memberId === coderId)?.letter ?? '?'

  return (
    <div className="page">
      <PageHead
        before={`Round ${round.number}, ${round.state}`}
        title="Settle the differences"
        lead="What you settle becomes the consensus, a layer of its own. Nobody's codings are altered, and what all coders share joins it at the end."
      />
      <Progress label="Differences settled" done={settled} of={differences.length} />
      <ol className="differences">
        {differences.map(({ commentId, codeId, disagreement, codings, decided }) => {
          const comment = comments.get(commentId)
          const code = codes.get(codeId)
          if (!comment || !code) return null
          return (
            <li key={`${commentId}${codeId}`} aria-label={`${code.name} on ${comment.handle}`}>
              <h2>
                <CodeName
                  kind={code.kind}
                  colour={code.colour}
                  name={code.name}
                  {...(code.kind === 'clause' ? { handle: code.handle } : {})}
                />{' '}
                on {comment.handle}
                {decided && <span className="quiet"> settled: {decided.applies ? 'it applies' : 'it does not apply'}</span>}
              </h2>
              {code.shortDefinition && <p className="small quiet">{code.shortDefinition}</p>}
              <p className="prose" dir="auto">
                {comment.text}
              </p>
              <ul className="lines">
                {codings.map(({ id, coderId, start, end, stance }) => (
                  <li key={id}>
                    <div>
                      <span dir="auto">
                        “{comment.text.slice(start, end)}”{' '}
                        <QuoteCopy
                          quote={comment.text.slice(start, end)}
                          id={quoteId({ handle: comment.handle, start, end, rev: comment.rev })}
                          commenter={comment.commenter}
                          mayBeQuoted={comment.permits.quoteInPaper}
                        />
                      </span>
                      <Thread
                        project={member.slug}
                        on={{ field: 'codingId', id, name: `the coding of coder ${letterOf(coderId)}` }}
                        memos={memosOn.get(id) ?? []}
                        canWrite={member.may('memo.write')}
                      />
                    </div>
                    <span>
                      coder {letterOf(coderId)}
                      {stance !== 'none' && `, ${stance}`}
                    </span>
                  </li>
                ))}
                {disagreement.kind === 'presence' && (
                  <li>
                    <span className="quiet">nothing</span>
                    <span>{disagreement.lacking.map((coderId) => `coder ${letterOf(coderId)}`).join(', ')}</span>
                  </li>
                )}
              </ul>
              {mayWrite && (
                <SettleForm
                  action={settleDisagreement}
                  values={{ project: member.slug, roundId: round.id, commentId, codeId }}
                  isClause={code.kind === 'clause'}
                  coders={[...new Set(codings.map(({ coderId }) => coderId))].map((coderId) => ({
                    id: coderId,
                    letter: letterOf(coderId),
                  }))}
                  reason={decided?.reason ?? ''}
                />
              )}
            </li>
          )
        })}
      </ol>
      {round.state === 'reconciled' && <p>This round is reconciled. Its consensus stands and counts.</p>}
      {mayWrite && (
        <ConfirmButton
          label="Finish the round"
          main
          action={finishReconciliation}
          values={{ project: member.slug, roundId: round.id }}
        >
          <p>What was settled and what all coders share becomes the consensus of this round. It cannot be changed afterwards.</p>
        </ConfirmButton>
      )}
    </div>
  )
}
