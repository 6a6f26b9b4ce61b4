import { CodeName } from '@/app/ui/code-name'
import { Table } from '@/app/ui/table'
import type { CodeAgreement, PairAgreement } from '@/lib/domain/agreement/agreement-table'
import { flagNames, methodsSentence } from '@/lib/domain/agreement/wording'
import { AgreementNumber } from './agreement-number'
import { IntervalPlot } from './interval-plot'

/** A code as it is shown; one of a single coder has no name for others. */
export type NamedCode = { kind: 'content' | 'clause'; colour: number; name: string; handle?: string }

type Props = {
  base: string
  rows: readonly CodeAgreement[]
  round: number
  letterOf: (coderId: string) => string
  handleOf: (codeId: string) => string
  codeOf: (codeId: string) => NamedCode
}

/** Per code whether coders gave it to the same comments. */
export function AgreementTable({ base, rows, round, letterOf, handleOf, codeOf }: Props) {
  const letters = rows[0]?.pairs.flatMap(({ coders }) => coders.map(letterOf)) ?? []
  const coders = [...new Set(letters)]
  return (
    <Table
      caption="Agreement per code"
      columns={[
        { name: 'Code' },
        ...coders.map((letter) => ({ name: `Yes, ${letter}`, number: true })),
        { name: 'Both, one, none', number: true },
        { name: 'Percent', number: true },
        { name: 'Kappa', number: true },
        { name: 'Alpha', number: true },
        { name: 'Interval' },
        { name: 'AC1', number: true },
        { name: 'With care' },
      ]}
    >
      {rows.map((row) => {
        const code = codeOf(row.codeId)
        return (
          <tr key={row.codeId} id={handleOf(row.codeId) || undefined}>
            <th scope="row">
              {handleOf(row.codeId) ? (
                <a href={`${base}/${round}/code/${handleOf(row.codeId)}`} title="All numbers of this code">
                  <CodeName {...code} />
                </a>
              ) : (
                <CodeName {...code} />
              )}
            </th>
            {coders.map((letter, nth) => (
              <td key={letter} className="num">
                {row.yes[nth]}
              </td>
            ))}
            <td className="num">
              <EachPair pairs={row.pairs} letterOf={letterOf}>
                {({ table }) => `${table.both}, ${table.onlyFirst + table.onlySecond}, ${table.neither}`}
              </EachPair>
            </td>
            <td className="num">
              <AgreementNumber result={row.percent} />
            </td>
            <td className="num">
              <EachPair pairs={row.pairs} letterOf={letterOf}>
                {({ kappa }) => <AgreementNumber result={kappa} />}
              </EachPair>
            </td>
            <td className="num">
              <AgreementNumber
                result={row.alpha}
                copies={methodsSentence(row.alpha, `the code “${code.name}”`)}
                round={round}
                code={handleOf(row.codeId)}
              />
            </td>
            <td>
              <IntervalPlot result={row.alpha} />
            </td>
            <td className="num">
              <AgreementNumber result={row.ac1} />
            </td>
            <td className="small with-care">{row.flags.map((flag) => flagNames[flag]).join(', ')}</td>
          </tr>
        )
      })}
    </Table>
  )
}

/** What holds between two coders, for each two: their letters stand with it as soon as there is more than one pair. */
function EachPair({
  pairs,
  letterOf,
  children,
}: {
  pairs: readonly PairAgreement[]
  letterOf: Props['letterOf']
  children: (pair: PairAgreement) => React.ReactNode
}) {
  return pairs.map((pair) => (
    <div key={pair.coders.join(' ')}>
      {pairs.length > 1 && <span className="quiet small">{pair.coders.map(letterOf).join('–')} </span>}
      {children(pair)}
    </div>
  ))
}
