'use client'

import { Redline } from '@/app/ui/redline'
import { StatusLine } from '@/app/ui/status-line'
import { SubmitButton } from '@/app/ui/submit-button'
import { useSentences } from '@/lib/domain/comment/wording'
import type { ReviewView } from '@/lib/exchange/review-comments'
import { counted } from './send-bar'

const day = (date: Date) => date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** Everything that would be sent, with what may be done with it, before anything is sent. */
export function Review({ review, onBack }: { review: ReviewView; onBack: () => void }) {
  const { comments, uses, about, contact } = review
  return (
    <div className="sheet review">
      <header>
        <h1 className="title" tabIndex={-1} ref={(heading) => heading?.focus()}>
          Look through it before you send it
        </h1>
        <p className="lede">
          {counted(comments.length)} on version {review.version}. Nothing has been sent yet.
        </p>
        <input type="hidden" name="seen" value={review.version} />
        {review.isNewer && (
          <StatusLine tone="caution">
            Version {review.version} came out while you wrote.{' '}
            {comments.some(({ readBefore }) => readBefore !== null)
              ? 'A clause you wrote about reads otherwise now; both wordings stand below. Send it if it still holds, or go back and change it.'
              : 'What you wrote about reads as it did, so you can send it as it is.'}
          </StatusLine>
        )}
      </header>
      <section>
        <h2 className="sub">What you wrote</h2>
        <ol>
          {comments.map(({ key, isQuestion, on, clause, readBefore, passage, text, wording }) => (
            <li key={key}>
              <h3>{isQuestion ? 'Your question, to be answered' : `On ${on ?? 'the whole text'}`}</h3>
              {clause && <blockquote dir="auto">{passage === null ? clause : <q>{passage}</q>}</blockquote>}
              {readBefore !== null && (
                <p className="small quiet" dir="auto">
                  When you opened the page it read: {readBefore}
                </p>
              )}
              {text.trim() !== '' && (
                <p className="prose said" dir="auto">
                  {text}
                </p>
              )}
              {wording && (
                <>
                  <p className="small quiet">You would write it so:</p>
                  <p className="prose said" dir="auto">
                    <Redline runs={[...wording]} />
                  </p>
                </>
              )}
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h2 className="sub">What may be done with it</h2>
        <ul className="lines">
          {uses.map(({ use, says }) => (
            <li key={use}>
              <span>It may {useSentences[use]}</span>
              <span>{says}</span>
            </li>
          ))}
        </ul>
        {!review.isStudied && <p>Your comments help to revise the text. They are not coded, counted or quoted.</p>}
        {about.length > 0 && (
          <dl className="pairs">
            {about.map(({ question, answer }) => (
              <div key={question} className="pair">
                <dt>{question}</dt>
                <dd dir="auto">{answer}</dd>
              </div>
            ))}
          </dl>
        )}
        <p>
          {contact.length > 0
            ? `To reach or thank you we keep ${contact.join(', ')}, encrypted and apart from your comments.`
            : 'No name and no address is kept.'}
        </p>
      </section>
      <section>
        <h2 className="sub">What happens next</h2>
        <p>
          You are shown a receipt code, this once. One person, the custodian, reads your words as you sent them and takes out what
          points to you or to others; the team sees them only after that, under a pseudonym. With the code you see what became of
          each comment, change what you allow, or take everything back
          {review.withdrawUntil ? ` until ${day(review.withdrawUntil)}` : ''}. This is under notice {review.notice}.
        </p>
      </section>
      <div className="acts">
        <SubmitButton name="step" value="send" busy="Sending">
          Send my comments
        </SubmitButton>
        <button
          type="submit"
          className="btn"
          name="step"
          value="write"
          onClick={(event) => {
            event.preventDefault()
            onBack()
          }}
        >
          Go back and edit
        </button>
      </div>
    </div>
  )
}
