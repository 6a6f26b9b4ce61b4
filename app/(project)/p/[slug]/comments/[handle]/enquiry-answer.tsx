import { TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { SubmitButton } from '@/app/ui/submit-button'
import type { CustodyView } from '@/lib/queries/custody'
import { answerEnquiry } from '../actions'

const day = (date: Date) => date.toISOString().slice(0, 10)

/** What was answered so far, and the way to answer. An answer is sealed like the enquiry, so its words are not shown again. */
export function EnquiryAnswer({ project, enquiry }: { project: string; enquiry: CustodyView }) {
  return (
    <>
      {enquiry.isQuestion && <p>Its writer said that it is a question. It is answered, and nothing else is made of it.</p>}
      {enquiry.replies.length > 0 && (
        <ul>
          {enquiry.replies.map(({ id, at, mailedAt }) => (
            <li key={id}>
              Answered on {day(at)}
              {mailedAt ? `, mailed on ${day(mailedAt)}` : ', to be read with the receipt code'}
            </li>
          ))}
        </ul>
      )}
      <Form action={answerEnquiry} label="Answer the enquiry">
        <input type="hidden" name="project" value={project} />
        <input type="hidden" name="commentId" value={enquiry.id} />
        <TextField
          name="words"
          label="Your answer"
          help="Read with the receipt code, and mailed where an address was given for it. Do not repeat the question."
          rows={5}
          required
        />
        <SubmitButton busy="Answering">Answer</SubmitButton>
      </Form>
    </>
  )
}
