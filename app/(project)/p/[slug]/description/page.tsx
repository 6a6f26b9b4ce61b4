import { LinkButton } from '@/app/ui/link-button'
import { PageHead } from '@/app/ui/page-head'
import { StatusLine } from '@/app/ui/status-line'
import { movesOf } from '@/lib/domain/description/draft-moves'
import { uploadedDescription } from '@/lib/exchange/import-description'
import { draftTree, publishedVersion, sourceList } from '@/lib/queries/clauses'
import { workingVersion } from '@/lib/queries/description'
import { noticeInForce } from '@/lib/queries/notice'
import { answered } from '@/lib/server/act'
import { enter } from '@/lib/server/gate'
import {
  addClause,
  addSource,
  importClauses,
  linkSource,
  moveClause,
  publishFirstVersion,
  removeClause,
  rewordClause,
  unlinkSource,
} from './actions'
import { AddClauseForm } from './add-clause-form'
import { ClauseTable } from './clause-table'
import { ImportPreview } from './import-preview'
import { PublishForm } from './publish-form'
import { Sources } from './sources'

export const metadata = { title: 'Description' }

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ upload?: string | string[] }> }

export default async function DescriptionPage({ params, searchParams }: Props) {
  const member = await enter((await params).slug, 'description.read')
  const version = await workingVersion(member)
  const notice = await noticeInForce(member.projectId)
  const canEdit = member.may('description.edit')
  const isDraft = version?.state !== 'published'
  const tree = isDraft ? await draftTree(member) : await publishedVersion(member.projectId)
  const { upload } = await searchParams
  const given =
    canEdit && isDraft && typeof upload === 'string' ? await answered(() => uploadedDescription(member, upload)) : null

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
          moveClause={moveClause}
          moves={movesOf(tree?.clauses ?? [])}
        />
      )}
      {canEdit && isDraft && <AddClauseForm addClause={addClause} project={member.slug} parents={version?.clauses ?? []} />}
      {version && version.clauses.length > 0 && (
        <Sources
          sources={await sourceList(member)}
          clauses={tree?.clauses ?? []}
          project={member.slug}
          canEdit={canEdit}
          addSource={addSource}
          linkSource={linkSource}
          unlinkSource={unlinkSource}
        />
      )}
      {canEdit && isDraft && version && version.clauses.length > 0 && (
        <PublishForm action={publishFirstVersion} project={member.slug} />
      )}
      {canEdit && isDraft && (
        <section id="bring">
          {given?.status === 'refused' && (
            <div role="alert">
              <StatusLine tone="bad">{given.sentence}</StatusLine>
            </div>
          )}
          <h2>{version ? 'Import again, in place of this draft' : 'Bring in the text'}</h2>
          <ImportPreview
            key={String(upload)}
            action={importClauses}
            project={member.slug}
            given={given?.status === 'done' ? given.value : ''}
          />
        </section>
      )}
    </div>
  )
}
