import { LinkButton } from '@/app/ui/link-button'
import { PageHead } from '@/app/ui/page-head'
import { StatusLine } from '@/app/ui/status-line'
import { workingVersion } from '@/lib/queries/description'
import { noticeInForce } from '@/lib/queries/notice'
import { enter } from '@/lib/server/gate'
import { importClauses, publishFirstVersion, removeClause, rewordClause } from './actions'
import { ClauseTable } from './clause-table'
import { ImportPreview } from './import-preview'
import { PublishForm } from './publish-form'

export const metadata = { title: 'Description' }

export default async function DescriptionPage({ params }: { params: Promise<{ slug: string }> }) {
  const member = await enter((await params).slug, 'description.read')
  const version = await workingVersion(member)
  const notice = await noticeInForce(member.projectId)
  const canEdit = member.may('description.edit')
  const isDraft = version?.state !== 'published'

  return (
    <div className="page">
      <PageHead
        before={version ? `Version ${version.number}, ${isDraft ? 'draft' : version.status}` : undefined}
        title="Description"
        lead={
          isDraft
            ? 'The text that people will comment on, clause by clause. It is frozen when it is published.'
            : 'Published, and never changed again: a change is a proposal that leads to the next version.'
        }
        acts={!isDraft && <LinkButton href={`/d/${member.slug}`}>Open the public page</LinkButton>}
      />
      {!isDraft && !notice && (
        <StatusLine tone="caution">
          Nobody can comment yet, for there is no notice that says what happens to comments.{' '}
          {member.may('notice.edit') && <a href={`/p/${member.slug}/settings/notice`}>Write the notice</a>}
        </StatusLine>
      )}
      {version && version.clauses.length > 0 && (
        <ClauseTable
          clauses={version.clauses}
          project={member.slug}
          canEdit={canEdit && isDraft}
          rewordClause={rewordClause}
          removeClause={removeClause}
        />
      )}
      {canEdit && isDraft && version && version.clauses.length > 0 && (
        <PublishForm action={publishFirstVersion} project={member.slug} />
      )}
      {canEdit && isDraft && (
        <section>
          <h2>{version ? 'Import again, in place of this draft' : 'Bring in the text'}</h2>
          <ImportPreview action={importClauses} project={member.slug} />
        </section>
      )}
    </div>
  )
}
