import { ConfirmButton } from '@/app/ui/confirm-button'
import { LinkButton } from '@/app/ui/link-button'
import { PageHead } from '@/app/ui/page-head'
import { riskQuestionNames, riskQuestions } from '@/lib/domain/privacy/risk-review'
import { identityOf } from '@/lib/queries/identity'
import { enter } from '@/lib/server/gate'
import { destroyOriginals, signRiskReview } from '../actions'
import { ReviewForm } from './review-form'

export const metadata = { title: 'Risk and originals' }

export default async function IdentityPage({ params }: { params: Promise<{ slug: string }> }) {
  const member = await enter((await params).slug, 'release.read')
  const { word, ties, reviews } = await identityOf(member)
  const isTied = ties.originals + ties.names > 0

  return (
    <div className="page">
      <PageHead
        before="Release"
        title="Risk and originals"
        lead={`The texts of this project are ${word}. They are called anonymised only after the originals and the names behind placeholders are destroyed and the latest review found no way to a person.`}
        acts={
          <LinkButton href={`/p/${member.slug}/release`} plain>
            Back to the release
          </LinkButton>
        }
      />
      <h2>Reviews of the risk</h2>
      {reviews.length === 0 && <p>Nobody has tried yet to find the people behind the comments.</p>}
      {reviews.map(({ at, by, answers, note, passed }, nth) => (
        <details key={at.toISOString()} open={nth === 0}>
          <summary>
            {at.toISOString().slice(0, 10)}, signed by {by}:{' '}
            {passed ? 'no way to a person found' : 'a way to a person is possible'}
          </summary>
          <p dir="auto">{note}</p>
          <ul>
            {riskQuestionNames.map((question) => (
              <li key={question}>
                {riskQuestions[question]} <b>{answers[question] === 'no' ? 'No.' : 'Possible.'}</b>
              </li>
            ))}
          </ul>
        </details>
      ))}
      {member.may('risk.review') && (
        <>
          <h2>Sign a review</h2>
          <p>Take the place of somebody who wants to know who wrote what, and has a week. Then say what came of it.</p>
          <ReviewForm project={member.slug} sign={signRiskReview} />
        </>
      )}
      <h2>Originals and names</h2>
      <p>
        {isTied
          ? `${ties.originals} sealed submissions and ${ties.names} names behind placeholders tie the texts to people.`
          : 'No original and no name is kept any more.'}
      </p>
      {member.may('original.destroy') && isTied && (
        <ConfirmButton
          label="Destroy the originals and names"
          grave
          action={destroyOriginals}
          values={{ project: member.slug, understood: 'yes' }}
        >
          <p>
            All comments as they were sent, also those that were excluded, all contact data and the names behind placeholders are
            deleted. Nothing can be hidden or uncovered afterwards, nobody can be reached or thanked through this program, and a
            mistake in what was hidden can only be met by taking the comment out. This cannot be undone.
          </p>
          <p>Backups made before still hold them: delete these too. It is refused while people may withdraw.</p>
        </ConfirmButton>
      )}
    </div>
  )
}
