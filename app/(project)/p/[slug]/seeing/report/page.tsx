import { LinkButton } from '@/app/ui/link-button'
import { StatusLine } from '@/app/ui/status-line'
import { Table } from '@/app/ui/table'
import { type Asked, addressOf, enterSeeing } from '../enter-seeing'
import { SeeingFrame } from '../seeing-frame'
import { reports } from './reports'

export const metadata = { title: 'Reports' }

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Asked> }

export default async function ReportsPage({ params, searchParams }: Props) {
  const seeing = await enterSeeing((await params).slug, await searchParams)
  const { member, base, by, noun } = seeing
  return (
    <SeeingFrame
      seeing={seeing}
      view="/report"
      title="Reports"
      lead="The settled codings as files, for other programs and for reading away from the screen."
    >
      {!member.may('export.record') && (
        <StatusLine>
          Editors and reviewers can save these files; ask one of them. Each file saved is noted in the history.
        </StatusLine>
      )}
      <Table caption="Files to save" columns={[{ name: 'What' }, { name: 'What it holds' }, { name: 'Save as' }]}>
        {reports(noun).map(({ what, name, says, as }) => (
          <tr key={what}>
            <th scope="row">{name}</th>
            <td>{says}</td>
            <td>
              {member.may('export.record') && (
                <span className="acts">
                  {as.map(({ format, text }) => (
                    <LinkButton
                      key={format}
                      low
                      file
                      href={addressOf(`${base}/report/save/${what}`, { as: format, by: what === 'matrix' ? by : null })}
                    >
                      {text}
                      <span className="sr-only">, {name}</span>
                    </LinkButton>
                  ))}
                </span>
              )}
            </td>
          </tr>
        ))}
      </Table>
      <p className="quiet small">
        Words stand in these files where their commenter lets them be quoted; in place of others a paraphrase that was checked, or
        the quote’s id alone. The quotes of one code are saved from its portrait. To deposit data with a journal, build a release.
      </p>
    </SeeingFrame>
  )
}
