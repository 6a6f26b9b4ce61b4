import { LinkButton } from '@/app/ui/link-button'
import { PageHead } from '@/app/ui/page-head'
import { flagNames, flagSentences, methodsSentence, plainSentence } from '@/lib/domain/agreement/wording'
import { inCodebookOrder } from '@/lib/domain/codebook/tree'
import { countInWords } from '@/lib/domain/comment/near-copies/counts'
import { codesEverShared } from '@/lib/queries/codebook'
import { gammaView } from '@/lib/queries/round-gamma'
import { agreementOf } from '@/lib/queries/round-work'
import { askGamma, cancelGamma } from '../actions'
import { enterClosedRound } from '../closed-round'
import { AgreementTable, type NamedCode } from './agreement-table'
import { GammaSection } from './gamma-section'
import { WordsTable } from './words-table'

export const metadata = { title: 'Agreement of a round' }

export default async function RoundAgreementPage({ params }: { params: Promise<{ slug: string; round: string }> }) {
  const { slug, round: number } = await params
  const { member, round } = await enterClosedRound(slug, number)
  const { table, words, stance, stanceUnits, comments, commenters, copies, basis } = await agreementOf(
    member,
    round.id,
    round.seed,
  )
  const codes = new Map(inCodebookOrder(await codesEverShared(member)).map((code) => [code.id, code]))
  const place = new Map([...codes.keys()].map((id, nth) => [id, nth]))
  const letterOf = (coderId: string) => round.coders.find(({ memberId }) => memberId === coderId)?.letter ?? '?'
  const handleOf = (codeId: string) => codes.get(codeId)?.handle ?? ''
  const codeOf = (codeId: string): NamedCode => {
    const { kind = 'content', colour = 1, name = 'a code of one coder', handle } = codes.get(codeId) ?? {}
    return { kind, colour, name, ...(kind === 'clause' && handle ? { handle } : {}) }
  }
  const used = table.codes
    .filter(({ yes }) => yes.some((count) => count > 0))
    .toSorted((one, other) => (place.get(one.codeId) ?? place.size) - (place.get(other.codeId) ?? place.size))
  const unused = table.codes.length - used.length
  const flags = [...new Set(used.flatMap((row) => row.flags))]
  const inOrder = { ...words, codes: used.flatMap(({ codeId }) => words.codes.filter((row) => row.codeId === codeId)) }

  return (
    <div className="page wide">
      <PageHead
        before={`Round ${round.number}, ${round.purpose}, ${round.state}`}
        title={`Agreement in ${round.title}`}
        lead={`${countInWords(comments, copies)}, by ${commenters} commenters, coded by ${table.coders.map((id) => `coder ${letterOf(id)}`).join(' and ')} apart. A unit is a comment and a code; intervals redraw commenters${copies.length > 0 ? ', those of near copies together' : ''}, ${table.replicates} times, seed “${table.seed}”.`}
        acts={
          round.state === 'locked' && (
            <LinkButton href={`/p/${slug}/agreement/${round.number}/reconcile`} main>
              Settle the differences
            </LinkButton>
          )
        }
      />
      {used[0] && <p>{plainSentence(used[0].alpha, `the code “${codes.get(used[0].codeId)?.name ?? ''}”`)}</p>}
      <AgreementTable
        base={`/p/${slug}/agreement`}
        rows={used}
        round={round.number}
        letterOf={letterOf}
        handleOf={handleOf}
        codeOf={codeOf}
      />
      <dl className="notes small">
        {flags.map((flag) => (
          <div key={flag}>
            <dt>{flagNames[flag]}</dt>
            <dd>{flagSentences[flag]}</dd>
          </div>
        ))}
      </dl>
      {unused > 0 && (
        <p className="quiet">{unused} codes of the codebook were used by nobody: for them agreement is not estimable.</p>
      )}
      <h2>All codes at once</h2>
      <p>{methodsSentence(table.sets, 'the sets of codes of each comment')}</p>
      <h2>The same words</h2>
      <p>
        {words.characters === 0
          ? 'No comment was finished by every coder, so there are no words to compare.'
          : `Over the ${words.comments} comments that every coder finished, ${words.characters.toLocaleString('en')} characters. “Shared” is the part of the coded characters that two coders have in common; the numbers beside it take chance into account. Their intervals redraw commenters.`}
      </p>
      {words.codes.length > 0 && <WordsTable words={inOrder} codeOf={codeOf} />}
      <GammaSection
        view={await gammaView(member, round.id)}
        basis={basis}
        round={round}
        project={slug}
        mayCompute={member.may('agreement.compute', { roundState: round.state })}
        ask={askGamma}
        cancel={cancelGamma}
      />
      <h2>Stance</h2>
      <p>
        {stanceUnits === 0
          ? 'No clause was coded by two coders on the same comment, so there is nothing to compare.'
          : methodsSentence(stance.alpha, 'the stance on shared clauses')}
      </p>
    </div>
  )
}
