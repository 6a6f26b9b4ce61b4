import { CodeName } from '@/app/ui/code-name'
import { Table } from '@/app/ui/table'
import type { SpanTable } from '@/lib/domain/agreement/span-table'
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
        { name: 'Interval of u-alpha' },
      ]}
    >
      {words.codes.map(({ codeId, alpha, u, shared }) => (
        <tr key={codeId}>
          <th scope="row">
            <CodeName {...codeOf(codeId)} />
          </th>
          <td className="num">
            <AgreementNumber result={shared} />
          </td>
          <td className="num">
            <AgreementNumber result={alpha} />
          </td>
          <td>
            <IntervalPlot result={alpha} />
          </td>
          <td className="num">
            <AgreementNumber result={u} />
          </td>
          <td>
            <IntervalPlot result={u} />
          </td>
        </tr>
      ))}
    </Table>
  )
}
