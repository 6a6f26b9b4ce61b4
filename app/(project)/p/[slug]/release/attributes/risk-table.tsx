import { Table } from '@/app/ui/table'
import type { AttributeRisk } from '@/lib/domain/release/attribute-risk'

type Props = { before: AttributeRisk; after: AttributeRisk; wanted: number; questionOf: (key: string) => string }

/** k before and after, and the rarest combinations that are left. */
export function RiskTable({ before, after, wanted, questionOf }: Props) {
  const rows = [
    { name: 'As it was answered', risk: before },
    { name: 'As tried here', risk: after },
  ]
  return (
    <>
      <Table
        caption="How many share a combination"
        columns={[
          { name: 'Attributes' },
          { name: 'Rarest shared by', number: true },
          { name: 'Rare combinations', number: true },
          { name: 'Commenters in them', number: true },
          { name: 'Without attributes', number: true },
        ]}
      >
        {rows.map(({ name, risk }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="num">{risk.k ?? 'nobody'}</td>
            <td className="num">{risk.small.length}</td>
            <td className="num">{risk.exposed}</td>
            <td className="num">{risk.hidden}</td>
          </tr>
        ))}
      </Table>
      {after.small.length > 0 && (
        <details>
          <summary>Combinations shared by fewer than {wanted}, rarest first</summary>
          <ul>
            {after.small.slice(0, 50).map(({ values, commenters }) => (
              <li key={JSON.stringify(values)}>
                {Object.entries(values)
                  .map(([key, value]) => `${questionOf(key)} ${value}`)
                  .join('; ') || 'no answer'}
                : {commenters === 1 ? 'one commenter' : `${commenters} commenters`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
