import { notFound } from 'next/navigation'
import { PageHead } from '@/app/ui/page-head'
import { plainSentence } from '@/lib/domain/agreement/wording'
import { codesEverShared } from '@/lib/queries/codebook'
import { codeDetailsOf } from '@/lib/queries/round-work'
import { enterClosedRound } from '../../../closed-round'
import { PairDetailsView } from './pair-details'
import { ResultsTable } from './results-table'

export const metadata = { title: 'All numbers of a code' }

export default async function CodeAgreementPage({
  params,
}: {
  params: Promise<{ slug: string; round: string; handle: string }>
}) {
  const { slug, round: number, handle } = await params
  const { member, round } = await enterClosedRound(slug, number)
  const code = (await codesEverShared(member)).find((one) => one.handle === handle)
  const details = code ? await codeDetailsOf(member, round.id, code.id, round.seed) : null
  if (!code || !details) notFound()
  const letterOf = (coderId: string) => round.coders.find(({ memberId }) => memberId === coderId)?.letter ?? '?'
  const alpha = details.results.find(({ statistic }) => statistic === 'krippendorff-alpha')

  return (
    <div className="page wide">
      <PageHead
        before={
          <a href={`/p/${slug}/agreement/${round.number}`}>
            Round {round.number}, {round.title}
          </a>
        }
        title={`All numbers of “${code.name}”`}
        lead={`A unit is a comment: did it get this code or not? Intervals redraw commenters, ${details.replicates} times, seed “${round.seed}”; the standard error is the published one, which takes comments for independent.`}
      />
      {alpha && <p>{plainSentence(alpha, `the code “${code.name}”`)}</p>}
      <h2>All coders</h2>
      <ResultsTable caption="Statistics over all coders" results={details.results} />
      {details.pairs.map((pair) => (
        <PairDetailsView key={pair.coders.join(' ')} pair={pair} letters={[letterOf(pair.coders[0]), letterOf(pair.coders[1])]} />
      ))}
    </div>
  )
}
