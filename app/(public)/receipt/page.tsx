import { Alone } from '@/app/ui/alone'
import { ConfirmButton } from '@/app/ui/confirm-button'
import { Field } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { PublicFrame } from '@/app/ui/public-frame'
import { SubmitButton } from '@/app/ui/submit-button'
import { uses } from '@/lib/domain/comment/uses'
import { permissionWord, useSentences } from '@/lib/domain/comment/wording'
import { readCommenter } from '@/lib/exchange/public-door'
import { readOwnWords } from '@/lib/exchange/read-own-words'
import { receiptView } from '@/lib/queries/receipt'
import { changePermission, leaveReceipt, openReceipt, withdrawOwn } from '../actions'

export const metadata = { title: 'Your receipt' }

const day = (date: Date) => date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const states: Record<string, string> = { waiting: 'waiting to be read', admitted: 'read and taken in', excluded: 'not taken in' }

export default async function ReceiptPage() {
  const commenter = await readCommenter()
  const receipt = commenter && (await receiptView(commenter))
  if (!commenter || !receipt)
    return (
      <Alone title="Your receipt" lead="Type the code that you were shown when you sent your comments.">
        <Form action={openReceipt} label="Open your receipt">
          <Field name="code" label="Receipt code" autoComplete="off" spellCheck={false} required />
          <SubmitButton busy="Looking">Open my receipt</SubmitButton>
        </Form>
      </Alone>
    )

  const words = await readOwnWords(commenter)
  const { notice } = receipt
  return (
    <PublicFrame slug={receipt.slug} here="receipt">
      <div className="sheet receipt">
        <header>
          <h1 className="title">Your comments on “{receipt.title}”</h1>
          <form action={leaveReceipt}>
            <button type="submit" className="btn plain">
              Close this receipt
            </button>
          </form>
        </header>
        {receipt.comments.map((comment) => (
          <section key={comment.id}>
            <h2 className="sub">{comment.clause ? `On “${comment.clause}”` : 'On the whole text'}</h2>
            {comment.passage && (
              <p className="small" dir="auto">
                On the words <q>{comment.passage}</q>
              </p>
            )}
            <p className="prose" dir="auto">
              {words.get(comment.id)?.text}
            </p>
            {words.get(comment.id)?.proposedText && (
              <p className="prose" dir="auto">
                You would write: {words.get(comment.id)?.proposedText}
              </p>
            )}
            <p className="small quiet">{states[comment.state] ?? comment.state}</p>
            {comment.points.map(({ asks, answer, reason }) => (
              <p key={asks} className="because" dir="auto">
                {asks && `Understood as: ${asks} `}
                {answer ? (
                  <>
                    It was <b>{answer}</b>
                    {reason && `: ${reason}`} <a href={`/d/${receipt.slug}/changes`}>What changed and why</a>
                  </>
                ) : (
                  'No answer yet.'
                )}
              </p>
            ))}
          </section>
        ))}
        {notice && (
          <section>
            <h2 className="sub">What you allow</h2>
            <ul className="lines">
              {uses
                .filter((use) => notice.uses[use] !== 'notAsked')
                .map((use) => {
                  const isAllowed = receipt.allows.includes(use)
                  return (
                    <li key={use}>
                      <span>
                        They may {useSentences[use]}: {permissionWord(use, notice.uses, receipt.answers)}
                      </span>
                      <Form action={changePermission} label={`Change: ${useSentences[use]}`} className="">
                        <input type="hidden" name="use" value={use} />
                        <input
                          type="hidden"
                          name="answer"
                          value={isAllowed ? (notice.uses[use] === 'covered' ? 'objected' : 'no') : 'yes'}
                        />
                        <SubmitButton low plain>
                          {isAllowed ? 'Do not allow this' : 'Allow this'}
                        </SubmitButton>
                      </Form>
                    </li>
                  )
                })}
            </ul>
          </section>
        )}
        <section>
          <h2 className="sub">Take everything back</h2>
          <p>
            {notice?.withdrawUntil
              ? `You can take your comments back until ${day(notice.withdrawUntil)}. `
              : 'You can take your comments back. '}
            Then your words are deleted everywhere, with all that was coded on them.
          </p>
          <p className="acts">
            <ConfirmButton label="Take my comments back" grave action={withdrawOwn}>
              <p>All comments that belong to this receipt are deleted. This cannot be undone.</p>
            </ConfirmButton>
          </p>
        </section>
      </div>
    </PublicFrame>
  )
}
