import { Table } from '@/app/ui/table'
import { roundGammaMethods, roundGammaPlain } from '@/lib/domain/agreement/wording-of-spans'
import type { GammaView } from '@/lib/queries/round-gamma'
import { AgreementNumber } from './agreement-number'
import { IntervalPlot } from './interval-plot'

/** Gamma as it was kept, with all it takes to get the same again. */
export function GammaNumbers({ gamma, round }: { gamma: NonNullable<GammaView['kept']>; round: number }) {
  const { result, standardError, samples, seed, commenters, at } = gamma
  const subject = `the spans of round ${round}`
  const methods = roundGammaMethods(gamma, subject)
  return (
    <>
      <p>{roundGammaPlain(gamma, subject)}</p>
      <Table
        caption="Gamma of this round"
        columns={[
          { name: 'Statistic' },
          { name: 'Value', number: true },
          { name: 'Standard error', number: true },
          { name: 'Interval' },
          { name: 'Comments', number: true },
          { name: 'Commenters', number: true },
          { name: 'Samples', number: true },
          { name: 'Seed' },
          { name: 'Computed' },
        ]}
      >
        <tr>
          <th scope="row">Gamma</th>
          <td className="num">
            <AgreementNumber result={result} copies={methods} round={round} />
          </td>
          <td className="num">{standardError === null ? '–' : standardError.toFixed(3)}</td>
          <td>
            <IntervalPlot result={result} />
          </td>
          <td className="num">{result.units}</td>
          <td className="num">{commenters}</td>
          <td className="num">{samples}</td>
          <td>{seed}</td>
          <td>{at.toISOString().slice(0, 10)}</td>
        </tr>
      </Table>
      <p className="quiet small">{methods}</p>
    </>
  )
}
