import { Table } from '@/app/ui/table'
import type { PairDetails } from '@/lib/domain/agreement/code-details'
import type { SpanNumber } from '@/lib/domain/agreement/spans/span-number'
import { decimals, notEstimable } from '@/lib/domain/agreement/wording'
import { ResultsTable } from './results-table'

/** Two coders and one code: who said yes to what, and every number that follows from it. */
export function PairDetailsView({ pair, letters: [first, second] }: { pair: PairDetails; letters: readonly [string, string] }) {
  const { both, onlyFirst, onlySecond, neither } = pair.table
  const numbers: [string, string][] = [
    ['Agreement on yes', shown(pair.onYes)],
    ['Agreement on no', shown(pair.onNo)],
    ['Prevalence index', shown(pair.prevalence)],
    ['Bias index', shown(pair.bias)],
    ['Highest kappa within reach', shown(pair.maximumKappa)],
    ['Spans with the same ends (F1)', ofSpans(pair.exactSpans)],
    ['Spans that overlap (F1)', ofSpans(pair.overlappingSpans)],
  ]
  return (
    <section>
      <h2>
        Coders {first} and {second}
      </h2>
      <Table
        caption={`Comments by what coders ${first} and ${second} said`}
        columns={[{ name: '' }, { name: `${second}: yes`, number: true }, { name: `${second}: no`, number: true }]}
      >
        <tr>
          <th scope="row">{first}: yes</th>
          <td className="num">{both}</td>
          <td className="num">{onlyFirst}</td>
        </tr>
        <tr>
          <th scope="row">{first}: no</th>
          <td className="num">{onlySecond}</td>
          <td className="num">{neither}</td>
        </tr>
      </Table>
      <ResultsTable caption={`Statistics for coders ${first} and ${second}`} results={pair.results} />
      <dl className="notes small">
        {numbers.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet small">
        Brennan and Prediger’s coefficient is PABAK here, since there are two answers. Prevalence is lopsided towards no below 0
        and towards yes above it; bias says how much more often {first} says yes than {second}.
      </p>
    </section>
  )
}

function shown(value: number | null): string {
  return value === null ? 'none' : decimals(value)
}

function ofSpans(number: SpanNumber): string {
  return number.status === 'value' ? decimals(number.value) : notEstimable(number.why)
}
