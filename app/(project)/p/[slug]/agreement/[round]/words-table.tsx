import { CodeName } from '@/app/ui/code-name'
import { Table } from '@/app/ui/table'
import type { SpanTable } from '@/lib/domain/agreement/span-table'
import type { SpanNumber } from '@/lib/domain/agreement/spans/span-number'
import { decimals, notEstimable } from '@/lib/domain/agreement/wording'
import { AgreementNumber } from './agreement-number'
import type { NamedCode } from './agreement-table'
import { IntervalPlot } from './interval-plot'

type Props = { words: SpanTable; codeOf: (codeId: string) => NamedCode }

/** Whether coders put a code on the same words, over the text that all of them finished. */
export function WordsTable({ words, codeOf }: Props) {
  return (
    <Table
      caption="Agreement on the words that each code was put on"
      columns={[
        { name: 'Code' },
        { name: 'Shared', number: true },
        { name: 'Alpha by character', number: true },
        { name: 'Interval' },
        { name: 'u-alpha', number: true },
      ]}
    >
      {words.codes.map(({ codeId, alpha, u, shared }) => (
        <tr key={codeId}>
          <th scope="row">
            <CodeName {...codeOf(codeId)} />
          </th>
          <td className="num">{shared.status === 'value' ? `${Math.round(shared.value * 100)} %` : <None number={shared} />}</td>
          <td className="num">
            <AgreementNumber result={alpha} />
          </td>
          <td>
            <IntervalPlot result={alpha} />
          </td>
          <td className="num">{u.status === 'value' ? decimals(u.value) : <None number={u} />}</td>
        </tr>
      ))}
    </Table>
  )
}

function None({ number }: { number: Extract<SpanNumber, { status: 'undefined' }> }) {
  return (
    <span className="quiet" title={notEstimable(number.why)}>
      –<span className="sr"> {notEstimable(number.why)}</span>
    </span>
  )
}
