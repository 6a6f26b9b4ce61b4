import { ConfirmButton } from '@/app/ui/confirm-button'
import type { AccountLine } from '@/lib/domain/comment/account'
import type { OwnAnswer, OwnWords } from '@/lib/exchange/read-own-words'
import type { ReceiptView } from '@/lib/queries/receipt'
import { withdrawOwnComment } from '../actions'

type Comment = ReceiptView['comments'][number]
type Props = {
  slug: string
  comment: Comment
  words: OwnWords | undefined
  /** When originals were destroyed, in words; empty while they are kept. */
  goneOn: string
  answers: readonly OwnAnswer[]
  /** Whether it can be taken back by itself: the last day has not passed, and others would stay. */
  canTakeBack: boolean
}

const states: Readonly<Record<AccountLine, string>> = {
  waiting: 'It waits to be read.',
  admitted: 'It was read and taken in, with names and places hidden.',
  revisionOnly: 'It was read. It may help to revise the text, and is not coded, counted or quoted.',
  enquiry: 'It is a question. It is answered, and nothing else is made of it.',
  excluded: 'It was not taken in.',
  duplicate: 'It was received before, so it counts once.',
  withdrawn: 'You took it back.',
}

/** One comment as it stands: the own words, where it is, what was made of it, and how to take it back. */
export function OwnComment({ slug, comment, words, goneOn, answers, canTakeBack }: Props) {
  return (
    <section aria-labelledby={comment.handle}>
      <h2 className="sub" id={comment.handle}>
        {comment.isQuestion ? 'Your question' : comment.clause ? `On “${comment.clause}”` : 'On the whole text'}
      </h2>
      {comment.family?.live[0] === comment.id && <p className="small">{familySentence(comment.family)}</p>}
      {comment.passage && (
        <p className="small" dir="auto">
          On the words <q>{comment.passage}</q>
        </p>
      )}
      <p className="prose" dir="auto">
        {words ? words.text : comment.asRead}
      </p>
      {!words && goneOn && (
        <p className="small quiet">
          What people sent was destroyed on {goneOn}, so that nobody can look it up any more.
          {comment.asRead !== null && ' This is what is left of it, as the team reads it.'}
        </p>
      )}
      {typeof words?.proposedText === 'string' && (
        <p className="prose" dir="auto">
          {words.proposedText === '' ? 'You would strike these words out.' : `You would write: ${words.proposedText}`}
        </p>
      )}
      <p className="small quiet">
        {states[comment.line]}
        {comment.leftOut && ` The reason: ${comment.leftOut}`}
      </p>
      {answers.map(({ words: answer, at }) => (
        <div key={at.getTime()} className="because">
          <p className="small quiet">Answered on {at.toISOString().slice(0, 10)}</p>
          <p className="prose" dir="auto">
            {answer}
          </p>
        </div>
      ))}
      {comment.points.map((point) => (
        <Point key={point.id} slug={slug} point={point} />
      ))}
      {canTakeBack && (
        <p className="acts">
          <ConfirmButton
            label={comment.isQuestion ? 'Take this question back' : 'Take this comment back'}
            low
            grave
            action={withdrawOwnComment}
            values={{ commentId: comment.id }}
          >
            <p>Its words are deleted, with all that was coded on them. The others stay. This cannot be undone.</p>
          </ConfirmButton>
        </p>
      )}
    </section>
  )
}

/** How what was sent is read now; the parts stand below in their order. */
function familySentence({ received, live }: NonNullable<Comment['family']>): string {
  const sent = received === 1 ? 'You sent this as one comment' : `You sent this as ${received} comments`
  return live.length === 1
    ? `${sent}. They are read as one, because they belong together, and are taken back together.`
    : `${sent}. The team reads it in ${live.length} parts, each on what it is about; they stand here one after the other.`
}

function Point({ slug, point }: { slug: string; point: Comment['points'][number] }) {
  const { asks, answer, reason, became } = point
  return (
    <div className="because" dir="auto">
      <p>
        {asks && `Understood as: ${asks} `}
        {answer ? (
          <>
            It was <b>{answer}</b>
            {reason && `: ${reason}`} <a href={`/d/${slug}/changes`}>What changed and why</a>
          </>
        ) : (
          'No answer yet.'
        )}
      </p>
      {became.map((text) => (
        <p key={text} className="prose">
          <span className="small quiet">The text now says: </span>
          {text}
        </p>
      ))}
    </div>
  )
}
