import { LinkButton } from '@/app/ui/link-button'
import { StatusLine } from '@/app/ui/status-line'
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
      <ul className="report-list">
        {reports(noun).map(({ what, name, says, as }) => (
          <li key={what}>
            <h2>{name}</h2>
            <p>{says}</p>
            {member.may('export.record') && (
              <p className="acts">
                {as.map(({ format, text }) => (
                  <LinkButton
                    key={format}
                    low
                    file
                    href={addressOf(`${base}/report/save/${what}`, { as: format, by: what === 'matrix' ? by : null })}
                  >
                    {text}
                    <span className="unseen"> {name}</span>
                  </LinkButton>
                ))}
              </p>
            )}
          </li>
        ))}
      </ul>
      <p className="quiet small">
        Words stand in these files where their commenter lets them be quoted; in place of others a paraphrase that was checked, or
        the quote’s id alone. The quotes of one code are saved from its portrait. To deposit data with a journal, build a release.
      </p>
    </SeeingFrame>
  )
}
