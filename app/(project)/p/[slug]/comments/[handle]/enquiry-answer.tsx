import { TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { SubmitButton } from '@/app/ui/submit-button'
import type { CustodyView, ReplyView } from '@/lib/queries/custody'
import { answerEnquiry, settleMail } from '../actions'

const day = (date: Date) => date.toISOString().slice(0, 10)
const minute = (date: Date) => `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`

/** What was answered so far, and the way to answer. An answer is sealed like the enquiry, so its words are not shown again. */
export function EnquiryAnswer({ project, enquiry }: { project: string; enquiry: CustodyView }) {
  return (
    <>
      {enquiry.isQuestion && <p>Its writer said that it is a question. It is answered, and nothing else is made of it.</p>}
      {enquiry.replies.length > 0 && (
        <ul>
          {enquiry.replies.map((reply) => (
            <li key={reply.id}>
              Answered on {day(reply.at)}, {wayOf(reply)}
              {reply.mail === 'given-up' && <NotMailed project={project} replyId={reply.id} />}
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

function wayOf(reply: ReplyView): string {
  switch (reply.mail) {
    case 'none':
      return 'to be read with the receipt code'
    case 'mailed':
      return `mailed on ${day(reply.mailedAt)}; the address is erased`
    case 'waiting':
      return reply.next && reply.tries > 0
        ? `the mail server was away ${reply.tries === 1 ? 'once' : `${reply.tries} times`}; the mail is tried again at ${minute(reply.next)}`
        : 'a mail is on its way'
    case 'given-up':
      return `the mail could not be sent: ${reply.why}`
    default:
      return reply satisfies never
  }
}

/** The answer stands with the receipt code in any case; the address is kept until one of these is chosen. */
function NotMailed({ project, replyId }: { project: string; replyId: string }) {
  return (
    <div className="acts">
      {(['again', 'leave'] as const).map((as) => (
        <Form key={as} action={settleMail} label={as === 'again' ? 'Mail it again' : 'Leave it'} className="">
          <input type="hidden" name="project" value={project} />
          <input type="hidden" name="replyId" value={replyId} />
          <input type="hidden" name="as" value={as} />
          <SubmitButton low main={as === 'again'} plain={as === 'leave'}>
            {as === 'again' ? 'Try the mail again' : 'Leave it to the receipt code, and erase the address'}
          </SubmitButton>
        </Form>
      ))}
    </div>
  )
}
