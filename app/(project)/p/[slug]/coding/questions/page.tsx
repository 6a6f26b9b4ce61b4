import Link from 'next/link'
import { Empty } from '@/app/ui/empty'
import { Form } from '@/app/ui/form'
import { KeptField } from '@/app/ui/kept-field'
import { LookWhenTold } from '@/app/ui/look-when-told'
import { PageHead } from '@/app/ui/page-head'
import { StatusLine } from '@/app/ui/status-line'
import { SubmitButton } from '@/app/ui/submit-button'
import { type QuestionView, questionsOf } from '@/lib/queries/questions'
import { enter } from '@/lib/server/gate'
import { answerQuestion } from './actions'

export const metadata = { title: 'Questions of coders' }

export default async function QuestionsPage({ params }: { params: Promise<{ slug: string }> }) {
  const member = await enter((await params).slug, 'question.read')
  const { questions, ownRounds } = await questionsOf(member)
  const open = questions.filter(({ answer }) => answer === null)
  const base = `/p/${member.slug}`

  return (
    <div className="page text">
      <PageHead
        before="Coding"
        title="Questions of coders"
        lead="What coders were unsure about, each with its comment. Your answer is shown to the coder who asked, at that comment, and to nobody else who codes."
      />
      <LookWhenTold project={member.slug} memberId={member.memberId} />
      {ownRounds.length > 0 && (
        <StatusLine>
          You code in round {ownRounds.join(' and ')} yourself, so what others ask there is answered by another editor until it is
          locked.
        </StatusLine>
      )}
      {questions.length === 0 && (
        <Empty title="No question">Coders ask with the key u at their desk when they are unsure. What they ask comes here.</Empty>
      )}
      {questions.length > 0 && open.length === 0 && <p className="quiet">Every question is answered.</p>}
      {questions.map((one) => (
        <Question key={`${one.roundId} ${one.coderId} ${one.commentId}`} one={one} project={member.slug} base={base} />
      ))}
    </div>
  )
}

function Question({ one, project, base }: { one: QuestionView; project: string; base: string }) {
  const name = `${one.handle} of ${one.by}`
  return (
    <article className="memo" aria-label={`Question on ${name}`}>
      <p className="memo-head">
        <b>{one.by}</b>
        <Link href={`${base}/find/${one.handle}`} prefetch={false} className="mono">
          {one.handle}
        </Link>
        <Link href={`${base}/coding/${one.round}`} prefetch={false}>
          round {one.round}
        </Link>
        {one.answer !== null && <span className="memo-state">answered</span>}
      </p>
      <p className="prose memo-words" dir="auto">
        {one.question}
      </p>
      <details>
        <summary>The comment {one.handle}</summary>
        <blockquote className="memo-quote memo-words" dir="auto">
          {one.text}
        </blockquote>
      </details>
      {one.answer === null ? (
        <AnswerForm one={one} project={project} name={name} />
      ) : (
        <>
          <p className="prose memo-words memo-answers" dir="auto">
            {one.answer}
          </p>
          <details>
            <summary>Answer otherwise</summary>
            <AnswerForm one={one} project={project} name={name} />
          </details>
        </>
      )}
    </article>
  )
}

function AnswerForm({ one, project, name }: { one: QuestionView; project: string; name: string }) {
  return (
    <Form action={answerQuestion} label={`Answer the question on ${name}`}>
      <input type="hidden" name="project" value={project} />
      <input type="hidden" name="roundId" value={one.roundId} />
      <input type="hidden" name="coderId" value={one.coderId} />
      <input type="hidden" name="commentId" value={one.commentId} />
      <KeptField
        name="answer"
        draft={`${project}.question.${one.roundId}.${one.coderId}.${one.commentId}`}
        start={one.answer ?? ''}
        label="Your answer"
        rows={2}
        required
      />
      <p className="acts">
        <SubmitButton main={false} busy="Sending">
          Answer
        </SubmitButton>
      </p>
    </Form>
  )
}
