import { SelectField, TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { QuoteCopy } from '@/app/ui/quote-copy'
import { SubmitButton } from '@/app/ui/submit-button'
import { outcomes } from '@/lib/domain/points/disposition'
import { outcomeWords } from '@/lib/domain/points/outcome-words'
import type { PointView, RequestView } from '@/lib/queries/points'
import { type Retelling, RetoldQuote } from '../themes/retold-quote'

type Props = {
  requests: readonly RequestView[]
  points: readonly PointView[]
  project: string
  decide: FormAction | null
  retelling: Retelling | null
}

/** Each request with its points and its answer, or the form that answers it. */
export function RequestList({ requests, points, project, decide, retelling }: Props) {
  if (requests.length === 0) return <p>None yet. Distil points from comments below and gather those that ask for the same.</p>
  return (
    <ul className="comment-list">
      {requests.map(({ id, handle, title, answer }) => (
        <li key={id} id={handle}>
          <h3>
            {handle} {title}
          </h3>
          <ul>
            {points
              .filter(({ requestId }) => requestId === id)
              .map((point) => (
                <li key={point.id} className="small" dir="auto">
                  {point.handle}, {point.commenter}: “{point.quote}”{' '}
                  {point.quoteId && (
                    <QuoteCopy
                      {...point}
                      id={point.quoteId}
                      commenter={point.commenter ?? ''}
                      retold={point.paraphrase?.published ?? null}
                    />
                  )}
                  {point.quoteId && point.place && !point.mayBeQuoted && (
                    <RetoldQuote
                      place={point.place}
                      paraphrase={point.paraphrase}
                      quoteId={point.quoteId}
                      project={project}
                      retelling={retelling}
                    />
                  )}
                </li>
              ))}
          </ul>
          <p>
            {answer ? (
              <>
                <b>{outcomeWords[answer.outcome as keyof typeof outcomeWords]}</b>
                {answer.reason && `: ${answer.reason}`}
              </>
            ) : (
              <span className="quiet">Not answered yet.</span>
            )}
          </p>
          {decide && (
            <details>
              <summary>{answer ? `Answer ${handle} anew` : `Answer ${handle}`}</summary>
              <Form action={decide} label={`Answer ${handle}`}>
                <input type="hidden" name="project" value={project} />
                <input type="hidden" name="requestId" value={id} />
                <SelectField
                  name="outcome"
                  label="Outcome"
                  choices={outcomes.filter((one) => one !== 'withdrawn').map((value) => ({ value, label: outcomeWords[value] }))}
                />
                <SelectField
                  name="duplicateOfId"
                  label="Same as"
                  choices={[
                    { value: '', label: '-' },
                    ...requests.filter((one) => one.id !== id).map((one) => ({ value: one.id, label: one.handle })),
                  ]}
                />
                <TextField
                  name="reason"
                  label="Reason"
                  help="Its commenters read this with their receipt, and everybody on the page of changes."
                  rows={2}
                />
                <SubmitButton main={false}>Save the answer</SubmitButton>
              </Form>
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}
