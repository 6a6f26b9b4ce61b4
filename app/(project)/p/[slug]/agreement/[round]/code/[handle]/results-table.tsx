import { Table } from '@/app/ui/table'
import type { Result } from '@/lib/domain/agreement/result'
import { decimals, flagNames, nameOf } from '@/lib/domain/agreement/wording'
import { AgreementNumber } from '../../agreement-number'
import { IntervalPlot } from '../../interval-plot'

/** One statistic a row, with what it rests on. */
export function ResultsTable({ caption, results }: { caption: string; results: readonly Result[] }) {
  return (
    <Table
      caption={caption}
      columns={[
        { name: 'Statistic' },
        { name: 'Value', number: true },
        { name: 'Standard error', number: true },
        { name: 'Interval' },
        { name: 'Expected', number: true },
        { name: 'Comments', number: true },
        { name: 'With care' },
      ]}
    >
      {results.map((result) => (
        <tr key={nameOf(result)}>
          <th scope="row">{nameOf(result)}</th>
          <td className="num">
            <AgreementNumber result={result} />
          </td>
          <td className="num">{result.status === 'value' && result.analytic ? result.analytic.standardError.toFixed(3) : '–'}</td>
          <td>
            <IntervalPlot result={result} />
          </td>
          <td className="num">{result.status === 'value' && result.expected !== null ? decimals(result.expected) : '–'}</td>
          <td className="num">{result.pairable}</td>
          <td className="small with-care">{result.flags.map((flag) => flagNames[flag]).join(', ')}</td>
        </tr>
      ))}
    </Table>
  )
}
