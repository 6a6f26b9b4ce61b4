import { Field } from '@/app/ui/field'
import { KeptText } from './kept-text'

/** For a message that is no comment. It goes with what is sent, is answered, and nothing else is made of it. */
export function Question() {
  return (
    <details className="so question">
      <summary>I have a question, this is not a comment</summary>
      <div className="ask" data-on="a question">
        <label htmlFor="text-question">Your question</label>
        <p className="small quiet">
          It is answered, and never coded, counted as a comment or quoted. You read the answer with your receipt code.
        </p>
        <KeptText id="text-question" name="text.question" rows={3} />
        <Field
          name="contact.answerTo"
          label="Where the answer should go as well (if you like)"
          type="email"
          autoComplete="email"
          help="An e-mail address. It is kept encrypted, serves for this answer only, and is erased once that was mailed or you take the question back."
        />
      </div>
    </details>
  )
}
