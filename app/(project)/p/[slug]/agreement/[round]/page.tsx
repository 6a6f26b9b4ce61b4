import { CodeName } from '@/app/ui/code-name'
import { LinkButton } from '@/app/ui/link-button'
import { PageHead } from '@/app/ui/page-head'
import { Table } from '@/app/ui/table'
import { flagSentences, methodsSentence, plainSentence } from '@/lib/domain/agreement/wording'
import { inCodebookOrder } from '@/lib/domain/codebook/tree'
import { codebookCodes } from '@/lib/queries/codebook'
import { agreementOf } from '@/lib/queries/round-work'
import { enterClosedRound } from '../closed-round'
import { AgreementNumber } from './agreement-number'
import { IntervalPlot } from './interval-plot'

export const metadata = { title: 'Agreement of a round' }

export default async function RoundAgreementPage({ params }: { params: Promise<{ slug: string; round: string }> }) {
  const { slug, round: number } = await params
  const { member, round } = await enterClosedRound(slug, number)
  const { table, stance, stanceUnits, comments, commenters } = await agreementOf(member, round.id, round.seed)
  const codes = new Map(inCodebookOrder(await codebookCodes(member)).map((code) => [code.id, code]))
  const place = new Map([...codes.keys()].map((id, nth) => [id, nth]))
  const letters = table.coders.map((id) => round.coders.find(({ memberId }) => memberId === id)?.letter ?? '?')
  const used = table.codes
    .filter(({ yes }) => yes.some((count) => count > 0))
    .toSorted((one, other) => (place.get(one.codeId) ?? place.size) - (place.get(other.codeId) ?? place.size))
  const unused = table.codes.length - used.length

  return (
    <div className="page wide">
      <PageHead
        before={`Round ${round.number}, ${round.purpose}, ${round.state}`}
        title={`Agreement in ${round.title}`}
        lead={`${comments} comments by ${commenters} commenters, coded by ${letters.map((letter) => `coder ${letter}`).join(' and ')} apart. A unit is a comment and a code; intervals redraw commenters, ${table.replicates} times, seed “${table.seed}”.`}
        acts={
          round.state === 'locked' && (
            <LinkButton href={`/p/${slug}/agreement/${round.number}/reconcile`} main>
              Settle the differences
            </LinkButton>
          )
        }
      />
      {used[0] && <p>{plainSentence(used[0].alpha, `the code “${codes.get(used[0].codeId)?.name ?? ''}”`)}</p>}
      <Table
        caption="Agreement per code"
        columns={[
          { name: 'Code' },
          ...letters.map((letter) => ({ name: `Yes by ${letter}`, number: true })),
          { name: 'Both, one, neither', number: true },
          { name: 'Percent', number: true },
          { name: 'Kappa', number: true },
          { name: 'Alpha', number: true },
          { name: 'Interval' },
          { name: 'AC1', number: true },
          { name: 'Read with care' },
        ]}
      >
        {used.map((row) => {
          const code = codes.get(row.codeId)
          const name = code?.name ?? 'a code of one coder'
          const [pair] = row.pairs
          return (
            <tr key={row.codeId} id={code?.handle}>
              <th scope="row">
                <CodeName
                  kind={code?.kind ?? 'content'}
                  colour={code?.colour ?? 1}
                  name={name}
                  {...(code?.kind === 'clause' ? { handle: code.handle } : {})}
                />
              </th>
              {row.yes.map((count, nth) => (
                <td key={letters[nth]} className="num">
                  {count}
                </td>
              ))}
              <td className="num">
                {pair && `${pair.table.both}, ${pair.table.onlyFirst + pair.table.onlySecond}, ${pair.table.neither}`}
              </td>
              <td className="num">
                <AgreementNumber result={row.percent} />
              </td>
              <td className="num">{pair && <AgreementNumber result={pair.kappa} />}</td>
              <td className="num">
                <AgreementNumber
                  result={row.alpha}
                  copies={methodsSentence(row.alpha, `the code “${name}”`)}
                  round={round.number}
                  code={code?.handle ?? ''}
                />
              </td>
              <td>
                <IntervalPlot result={row.alpha} />
              </td>
              <td className="num">
                <AgreementNumber result={row.ac1} />
              </td>
              <td className="small">{row.flags.map((flag) => flagSentences[flag]).join(' ')}</td>
            </tr>
          )
        })}
      </Table>
      {unused > 0 && (
        <p className="quiet">{unused} codes of the codebook were used by nobody: for them agreement is not estimable.</p>
      )}
      <h2>Stance</h2>
      <p>
        {stanceUnits === 0
          ? 'No clause was coded by two coders on the same comment, so there is nothing to compare.'
          : methodsSentence(stance.alpha, 'the stance on shared clauses')}
      </p>
    </div>
  )
}
