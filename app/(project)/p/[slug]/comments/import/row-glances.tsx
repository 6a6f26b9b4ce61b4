import Link from 'next/link'
import { Table } from '@/app/ui/table'
import type { RowGlance } from '@/lib/exchange/row-glance'
import type { TablePreview } from '@/lib/exchange/table-preview'
import { placeOf } from './place-of'

type Props = { project: string; upload: string; table: TablePreview }

/** Rows with something to decide, each with its box. */
export function RowGlances({ project, upload, table }: Props) {
  const { glances, moreGlances, judgedTo, plain, sheet, chosen } = table
  if (glances.length === 0) return judgedTo === null ? null : <p>{judgedSentence(judgedTo)}</p>
  const again = (row: number) => placeOf({ project, upload, sheet, plain: [...plain, row], mapping: chosen })
  return (
    <section aria-labelledby="rows-to-look-at">
      <h2 id="rows-to-look-at">Rows to look at</h2>
      <p>
        The account names each row that stays out, with the reason. A row with too few or too many cells stays out unless you take
        it as it is shown; any other comes in unless it is refused or you leave it out.
      </p>
      <Table
        caption="Rows to look at"
        columns={[{ name: 'Row', number: true }, { name: 'What is to see' }, { name: 'Your choice' }]}
      >
        {glances.map((glance) => (
          <tr key={`${glance.row}:${glance.is}`}>
            <th scope="row" className="num">
              {glance.row}
            </th>
            <td>
              {glance.why}
              {glance.isQuoting && (
                <>
                  {' '}
                  <Link href={again(glance.row)}>Read the quotation marks of row {glance.row} as ordinary characters</Link>
                </>
              )}
              {glance.cells && <Cells cells={glance.cells} />}
            </td>
            <td>
              <Decide glance={glance} />
            </td>
          </tr>
        ))}
      </Table>
      {moreGlances > 0 && <p>And {moreGlances} more, which come in or stay out by themselves; the account lists each.</p>}
      {judgedTo !== null && <p>{judgedSentence(judgedTo)}</p>}
    </section>
  )
}

function judgedSentence(row: number): string {
  return `Rows after row ${row} were counted and are held against the mapping when they come in; the account lists what is refused.`
}

function Decide({ glance: { row, is, cells } }: { glance: RowGlance }) {
  if (is === 'broken') return <>stays out, with all from here on</>
  if (is === 'out' && !cells) return <>stays out</>
  const [name, label] = is === 'out' ? ['take[]', 'take it'] : ['skip[]', 'leave it out']
  return (
    <label>
      <input type="checkbox" name={name} value={`1:${row}`} className="check" aria-label={`Row ${row}: ${label}`} /> {label}
    </label>
  )
}

function Cells({ cells }: { cells: NonNullable<RowGlance['cells']> }) {
  return (
    <details>
      <summary>How it is read</summary>
      <dl>
        {cells.map(({ name, words }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{words}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
