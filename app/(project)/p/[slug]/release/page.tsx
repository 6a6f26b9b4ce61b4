import { Empty } from '@/app/ui/empty'
import { LinkButton } from '@/app/ui/link-button'
import { PageHead } from '@/app/ui/page-head'
import { StatusLine } from '@/app/ui/status-line'
import { Table } from '@/app/ui/table'
import { releaseFiles } from '@/lib/domain/release/package'
import { releaseData } from '@/lib/queries/release-data'
import { releasesOf } from '@/lib/queries/releases'
import { enter } from '@/lib/server/gate'
import { buildRelease } from './actions'
import { BuildButton } from './build-button'

export const metadata = { title: 'Release' }

export default async function ReleasePage({ params }: { params: Promise<{ slug: string }> }) {
  const member = await enter((await params).slug, ['release.read', 'comment.read', 'codebook.read', 'project.read', 'round.read'])
  const data = await releaseData(member)
  const releases = await releasesOf(member)
  const base = `/p/${member.slug}/release/download`
  const warnings = [
    data.openRounds > 0 &&
      `${data.openRounds === 1 ? 'One round is open; nothing of it goes' : `${data.openRounds} rounds are open; nothing of them goes`} into a release.`,
    data.unreconciled > 0 && `${data.unreconciled} locked rounds are not reconciled, so their comments count as not settled.`,
    data.risk.exposed > 0 &&
      `${data.risk.small.length} combinations of attributes are shared by few commenters, ${data.risk.exposed} people in all, and may point to somebody. ${data.isDecided ? 'It was decided so.' : 'Nobody has decided yet what exports hold of commenters.'}`,
  ].filter((one) => one !== false)

  return (
    <div className="page">
      <PageHead
        title="Release"
        lead={`The package that a journal, a repository and a reader can check: ${data.standing}, with every file's checksum, the same bytes for the same data.`}
        acts={member.may('release.build') && data.version && <BuildButton action={buildRelease} project={member.slug} />}
      />
      {warnings.length > 0 && (
        <StatusLine tone="caution">
          <ul>
            {warnings.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </StatusLine>
      )}
      {member.may('attributes.decide') && data.risk.commenters > 0 && (
        <p className="acts">
          <LinkButton href={`/p/${member.slug}/release/attributes`} low>
            Attributes in exports
          </LinkButton>
        </p>
      )}
      <p className="acts">
        <LinkButton href={`/p/${member.slug}/release/identity`} low>
          Risk and originals
        </LinkButton>
      </p>
      {releases.length === 0 ? (
        <Empty title="No release yet">
          {data.version
            ? 'Build one when the version is published and its rounds are reconciled. It can be verified by anybody with “codicil verify”.'
            : 'Publish the description first: a release is the package of a version.'}
        </Empty>
      ) : (
        <Table
          caption="Releases"
          columns={[
            { name: 'Release' },
            { name: 'Version', number: true },
            { name: 'Built' },
            { name: 'Checksums' },
            { name: '' },
          ]}
        >
          {releases.map(({ number, version, at, manifestHash, isStale }) => (
            <tr key={number}>
              <th scope="row">Release {number}</th>
              <td className="num">{version}</td>
              <td>{at.toISOString().slice(0, 10)}</td>
              <td className="mono small">{manifestHash.slice(0, 16)}</td>
              <td>
                {isStale ? (
                  <span className="quiet">stale: a comment was withdrawn, or may not be used as it was</span>
                ) : (
                  <LinkButton href={`${base}/${number}`} file low>
                    Save release {number}
                  </LinkButton>
                )}
              </td>
            </tr>
          ))}
        </Table>
      )}
      {member.may('export.record') && data.version && (
        <p className="acts">
          <LinkButton href={`${base}/csv`} file low>
            Save the tables (CSV)
          </LinkButton>
          <LinkButton href={`${base}/qdpx`} file low>
            Save for other programs (.qdpx)
          </LinkButton>
        </p>
      )}
      <h2>What is in it</h2>
      <ul>
        {releaseFiles.map(({ path, says }) => (
          <li key={path}>
            <code>{path}</code>: {says}
          </li>
        ))}
      </ul>
    </div>
  )
}
