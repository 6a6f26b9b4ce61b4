import { notFound } from 'next/navigation'
import { Form } from '@/app/ui/form'
import { PublicFrame } from '@/app/ui/public-frame'
import { eligibilityQuestion } from '@/lib/domain/comment/eligibility'
import { openingAt } from '@/lib/domain/comment/opening'
import { type ClauseNews, clauseNews } from '@/lib/queries/clause-news'
import { type PublicDescription, publishedDescription } from '@/lib/queries/description'
import { type NoticeView, noticeInForce } from '@/lib/queries/notice'
import { issuePuzzle, puzzleBits } from '@/lib/server/puzzle'
import { freshSendingWord } from '@/lib/server/sending'
import { sendComments } from '../../actions'
import { ClauseLines } from './clause-lines'
import { Contents } from './contents'
import { DescriptionHead } from './description-head'
import { Eligibility } from './eligibility'
import { KeptText } from './kept-text'
import { NoticeChoices } from './notice-choices'
import { PuzzleField } from './puzzle-field'
import { Question } from './question'
import { SendForm } from './send-form'
import { UnsentWords } from './unsent-words'

export async function generateMetadata({ params }: { params: Promise<{ slug: string }> }) {
  return { title: (await publishedDescription((await params).slug))?.title ?? 'Not found' }
}

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ via?: string | string[] }> }

export default async function PublicDescriptionPage({ params, searchParams }: Props) {
  const description = await publishedDescription((await params).slug)
  if (!description) notFound()
  const notice = await noticeInForce(description.projectId)
  const now = new Date()
  const opening = openingAt({ ...description, hasNotice: notice !== null }, now)
  const { clauses } = description.version
  const { via } = await searchParams
  const of = await clauseNews(description.projectId, description.version.number)

  return (
    <PublicFrame
      hasChanges={description.versions.length > 1}
      slug={description.slug}
      here="text"
      earlier={description.versions.slice(0, -1)}
      foot={footOf(description)}
    >
      {opening.status === 'open' && notice ? (
        <Open
          description={description}
          notice={notice}
          now={now}
          news={of}
          via={typeof via === 'string' ? via.slice(0, 200) : ''}
        />
      ) : (
        <Form action={sendComments} label="Your comments" className="">
          <UnsentWords slug={description.slug} />
          <div className="sheet">
            <DescriptionHead description={description} opening={opening} />
            <Contents clauses={clauses} isOpen={false} />
            <ClauseLines clauses={clauses} isOpen={false} news={newsOf(description, of)} />
          </div>
        </Form>
      )}
      <p className="print-only">
        Write which clause you mean by its number or its handle
        {description.contact && `, and send your answer to ${description.contact}`}.
      </p>
    </PublicFrame>
  )
}

type News = ReadonlyMap<string, ClauseNews>

const newsOf = ({ slug, version }: PublicDescription, of: News) => ({ slug, version: version.number, of })

type Opened = { description: PublicDescription; notice: NoticeView; now: Date; news: News; via: string }

function Open({ description, notice, now, news, via }: Opened) {
  const { slug, version, attributes } = description
  const question = eligibilityQuestion(attributes)
  const opening = openingAt({ ...description, hasNotice: true }, now)
  return (
    <SendForm
      action={sendComments}
      slug={slug}
      title={description.title}
      version={version.number}
      clauseIds={version.clauses.map(({ clauseId }) => clauseId)}
      word={freshSendingWord()}
    >
      <DescriptionHead description={description} opening={opening} />
      <Contents clauses={version.clauses} isOpen />
      {question && <Eligibility question={question} />}
      <ClauseLines clauses={version.clauses} isOpen news={newsOf(description, news)} />
      <div className="ask whole" id="whole">
        <label htmlFor="text-whole">On the whole text</label>
        <p className="small quiet">What is missing, what is too much, how it sits with your own work.</p>
        <KeptText id="text-whole" name="text.whole" rows={4} />
      </div>
      <Question />
      <input type="hidden" name="via" value={via} />
      <NoticeChoices
        notice={notice}
        slug={slug}
        attributes={attributes.filter(({ key }) => key !== question?.key)}
        contact={description.contact}
      />
      {/* No person sees this field; programs that fill in everything do. */}
      <div className="unseen" aria-hidden="true">
        <label htmlFor="homepage">Leave this empty</label>
        <input id="homepage" name="homepage" tabIndex={-1} autoComplete="off" />
      </div>
      {description.asksPuzzle && <PuzzleField puzzle={issuePuzzle(description.projectId, now)} bits={puzzleBits} />}
    </SendForm>
  )
}

function footOf({ contact, ethics, isFictional }: PublicDescription): string {
  const fictional = isFictional && 'This project and all that is said in it are fictional.'
  return [contact, ethics, fictional].filter(Boolean).join(' · ')
}
