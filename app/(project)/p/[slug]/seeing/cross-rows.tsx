import { Table } from '@/app/ui/table'
import type { CrossRow } from '@/lib/domain/coding/seen/cross-rows'
import type { MeetingPlace } from '@/lib/domain/coding/seen/meetings'
import { stanceFaces, stances } from '@/lib/domain/coding/stance'
import type { CodeView } from '@/lib/queries/codebook'
import { quotesAddress } from './cross-lines'
import { PortraitLink } from './portrait-link'

type Props = {
  caption: string
  rows: readonly CrossRow[]
  codes: readonly CodeView[]
  names: readonly [string, string]
  base: string
  place: MeetingPlace
  hasStance: boolean
}

/** Every filled cell of a table of codes as a row, with what each number is a share of, and the way to its quotes. */
export function CrossRows({ caption, rows, codes, names, base, place, hasStance }: Props) {
  const codeOf = new Map(codes.map((code) => [code.id, code]))
  const shown = hasStance ? stances : []
  return (
    <Table
      caption={caption}
      columns={[
        ...names.map((name) => ({ name })),
        { name: 'Count', number: true },
        { name: `Of the ${names[0].toLowerCase()}`, number: true },
        { name: `Of the ${names[1].toLowerCase()}`, number: true },
        ...shown.map((stance) => ({ name: stanceFaces[stance].name, number: true })),
      ]}
    >
      {rows.map(({ row, column, cell, ofRow, ofColumn }) => {
        const [first, second] = [codeOf.get(row), codeOf.get(column)]
        if (!first || !second) return null
        const at = { code: first.handle, with: second.handle, place }
        return (
          <tr key={`${row} ${column}`}>
            <th scope="row">
              <PortraitLink base={base} code={first} handle />
            </th>
            <td>
              <PortraitLink base={base} code={second} handle />
            </td>
            <td className="num">
              <a href={quotesAddress(base, at)} aria-label={`${cell.count}: quotes of ${first.handle} with ${second.handle}`}>
                {cell.count}
              </a>
            </td>
            <td className="num">{share(cell.count, ofRow)}</td>
            <td className="num">{share(cell.count, ofColumn)}</td>
            {shown.map((stance) => (
              <td key={stance} className="num">
                {cell.stances[stance] === 0 ? (
                  <span className="quiet">0</span>
                ) : (
                  <a
                    href={quotesAddress(base, { ...at, stance })}
                    aria-label={`${cell.stances[stance]}: quotes of ${first.handle} with ${second.handle}, ${stanceFaces[stance].name}`}
                  >
                    {cell.stances[stance]}
                  </a>
                )}
              </td>
            ))}
          </tr>
        )
      })}
    </Table>
  )
}

const share = (count: number, of: number) => `${Math.round((100 * count) / Math.max(1, of))} % of ${of}`
