import { notFound } from 'next/navigation'
import { PublicFrame } from '@/app/ui/public-frame'
import { publishedDescription } from '@/lib/queries/description'
import { noticeInForce } from '@/lib/queries/notice'
import { sendComments } from '../../actions'
import { ClauseLines } from './clause-lines'
import { Contents } from './contents'
import { DescriptionHead } from './description-head'
import { KeptText } from './kept-text'
import { NoticeChoices } from './notice-choices'
import { SendForm } from './send-form'

export async function generateMetadata({ params }: { params: Promise<{ slug: string }> }) {
  return { title: (await publishedDescription((await params).slug))?.title ?? 'Not found' }
}

export default async function PublicDescriptionPage({ params }: { params: Promise<{ slug: string }> }) {
  const description = await publishedDescription((await params).slug)
  if (!description) notFound()
  const notice = await noticeInForce(description.projectId)
  const now = new Date()
  const { commentsFrom: from, commentsUntil: until } = description
  const isOpen = notice !== null && (!from || from <= now) && (!until || until >= now)

  return (
    <PublicFrame
      hasChanges={description.versions.length > 1}
      slug={description.slug}
      here="text"
      earlier={description.versions.slice(0, -1)}
      foot={[
        description.contact,
        description.ethics,
        description.isFictional && 'This project and all that is said in it are fictional.',
      ]
        .filter(Boolean)
        .join(' · ')}
    >
      {isOpen && notice ? (
        <SendForm action={sendComments} slug={description.slug}>
          <DescriptionHead description={description} isOpen />
          <Contents clauses={description.version.clauses} isOpen />
          <ClauseLines clauses={description.version.clauses} isOpen />
          <div className="ask whole" id="whole">
            <label htmlFor="text-whole">On the whole text</label>
            <KeptText id="text-whole" name="text.whole" rows={4} />
          </div>
          <NoticeChoices notice={notice} attributes={description.attributes} />
        </SendForm>
      ) : (
        <div className="sheet">
          <DescriptionHead description={description} isOpen={false} />
          <Contents clauses={description.version.clauses} isOpen={false} />
          <ClauseLines clauses={description.version.clauses} isOpen={false} />
        </div>
      )}
    </PublicFrame>
  )
}
