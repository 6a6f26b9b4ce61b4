import { StatusLine } from '@/app/ui/status-line'
import { Table } from '@/app/ui/table'
import { answerTo, type GuardedCount, mostValues, valueTable } from '@/lib/domain/coding/seen/value-table'
import type { CodeView } from '@/lib/queries/codebook'
import { seenAttributes } from '@/lib/queries/seen'
import type { Seeing } from '../../enter-seeing'

/** How often a code stands with each answer that commenters gave of themselves, guarded as in the table of all codes. */
export async function PortraitValues({ seeing, code }: { seeing: Seeing; code: CodeView }) {
  const { member, work, codes, keyOf, noun } = seeing
  const attributes = await seenAttributes(member)
  if (attributes.status === 'kept-from-you')
    return (
      <StatusLine>
        You code in an open round that keeps attributes from its coders. They are shown here once it is closed.
      </StatusLine>
    )
  const { definitions, valuesOf, k } = attributes
  if (definitions.length === 0) return <p>Commenters were asked nothing of themselves.</p>
  const tables = definitions.map(({ key, question }) => {
    const asked = { codes: codes.map(({ id }) => id), keyOf, commenterOf: work.commenterOf, k }
    const table = valueTable(work.comments, { ...asked, answerOf: (id) => answerTo(valuesOf(id), key) })
    return { key, question, table, row: table.rows.find(({ codeId }) => codeId === code.id) }
  })
  const written = (count: GuardedCount | undefined) => (count?.status === 'count' ? String(count.count) : `< ${k}`)
  return (
    <>
      {tables.map(({ key, question, table, row }) =>
        table.columns.length > mostValues || !row ? (
          <p key={key} className="quiet">
            “{question}”:{' '}
            {row ? `${table.columns.length} different answers would tell of single people.` : 'nobody who holds it.'}
          </p>
        ) : (
          <Table
            key={key}
            caption={`This code by “${question}”`}
            columns={[
              { name: question },
              { name: `With this code, of ${row.all}`, number: true },
              { name: `All ${noun.many}, of ${table.all}`, number: true },
            ]}
          >
            {table.columns.map(({ value, of }, nth) => (
              <tr key={value ?? ''}>
                <th scope="row" dir="auto">
                  {value ?? 'no answer'}
                </th>
                <td className="num">{written(row.cells[nth])}</td>
                <td className="num">{written(of)}</td>
              </tr>
            ))}
          </Table>
        ),
      )}
      <p className="quiet small">
        “&lt; {k}”: fewer than {k} commenters stand behind the number, or behind one that it would give away. Answers are grouped
        as the project decided for exports.
      </p>
    </>
  )
}
