import { Alone } from '@/app/ui/alone'
import { ConfirmButton } from '@/app/ui/confirm-button'
import { Field } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { PublicFrame } from '@/app/ui/public-frame'
import { SubmitButton } from '@/app/ui/submit-button'
import { uses } from '@/lib/domain/comment/uses'
import { permissionWord, useSentences } from '@/lib/domain/comment/wording'
import { readCommenter } from '@/lib/exchange/public-door'
import { readOwnAnswers, readOwnWords } from '@/lib/exchange/read-own-words'
import { receiptView } from '@/lib/queries/receipt'
import { changePermission, leaveReceipt, openReceipt, withdrawOwn } from '../actions'
import { OwnComment } from './own-comment'

export const metadata = { title: 'Your receipt' }

const day = (date: Date | null | undefined) =>
  date?.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }) ?? ''

function named(releases: readonly { readonly number: number; readonly at: Date }[]): string {
  const each = releases.map(({ number, at }) => `package ${number} (${day(at)})`)
  return `${each.join(', ')} ${each.length === 1 ? 'was' : 'were'}`
}

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
  const answers = await readOwnAnswers(commenter)
  const { notice } = receipt
  const isLate = notice?.withdrawUntil != null && notice.withdrawUntil < new Date()
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
          <OwnComment
            key={comment.id}
            slug={receipt.slug}
            comment={comment}
            words={words.get(comment.id)}
            goneOn={day(receipt.originalsGoneAt)}
            answers={answers.filter(({ commentId }) => commentId === comment.id)}
            canTakeBack={!isLate && receipt.comments.length > 1}
          />
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
          {isLate ? (
            <p>
              The last day to take comments back was {day(notice?.withdrawUntil)}. You can still refuse each use above: from then
              on it is not done any more.
            </p>
          ) : (
            <>
              <p>
                {notice?.withdrawUntil
                  ? `You can take your comments back until the end of ${day(notice.withdrawUntil)}. `
                  : 'You can take your comments back at any time. '}
                Then your words are deleted everywhere in this installation, with all that was coded on them, and they stay
                deleted when a backup is restored. That somebody commented stays counted, without a word of yours and without your
                pseudonym.
              </p>
              <p className="acts">
                <ConfirmButton label="Take my comments back" grave action={withdrawOwn}>
                  <p>All comments that belong to this receipt are deleted. This cannot be undone.</p>
                </ConfirmButton>
              </p>
            </>
          )}
          <p className="small quiet">
            {receipt.releases.length > 0
              ? `What was published cannot be recalled: since you wrote, ${named(receipt.releases)} built, and others may have copies. Figures that were printed in them stay as they were on that day; what is built later leaves your words out.`
              : 'Nothing was published with it yet. Once a package is published, copies of it that others have cannot be recalled.'}
          </p>
        </section>
      </div>
    </PublicFrame>
  )
}
