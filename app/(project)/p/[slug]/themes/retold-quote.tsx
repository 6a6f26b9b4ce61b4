import { TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { SubmitButton } from '@/app/ui/submit-button'
import { TakeAwayParaphrase } from '@/app/ui/take-away-paraphrase'
import type { QuotedPlace } from '@/lib/domain/points/paraphrase'
import type { ParaphraseView } from '@/lib/queries/paraphrases'

/** What a member may do about paraphrases. */
export type Retelling = {
  readonly write: FormAction
  readonly check: FormAction
  readonly remove: FormAction
  readonly restore: FormAction
  readonly memberId: string
}

type Props = {
  place: QuotedPlace
  paraphrase: ParaphraseView | null
  quoteId: string
  project: string
  retelling: Retelling | null
}

const day = (date: Date) => date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** Beside words that may not be quoted: what the team says in their place, who wrote and checked it, and the forms for both. */
export function RetoldQuote({ place, paraphrase, quoteId, project, retelling }: Props) {
  const mayCheck = retelling && paraphrase && !paraphrase.check && paraphrase.checkerIds.includes(retelling.memberId)
  return (
    <div className="retold">
      {paraphrase && <Wording paraphrase={paraphrase} />}
      {mayCheck && (
        <details>
          <summary>Check the paraphrase of {quoteId}</summary>
          <Form action={retelling.check} label={`Check the paraphrase of ${quoteId}`}>
            <input type="hidden" name="project" value={project} />
            <input type="hidden" name="paraphraseId" value={paraphrase.id} />
            <TextField
              name="webResult"
              label="Looked for on the web by hand"
              help="What you looked for and what came of it; empty if you did not look. That it repeats no five words of the comment in a row is checked when you save."
              rows={2}
            />
            <SubmitButton main={false}>It does not lead to the comment</SubmitButton>
          </Form>
        </details>
      )}
      {retelling && (
        <TakeAwayParaphrase
          paraphraseId={paraphrase?.id ?? null}
          {...{ quoteId, project, remove: retelling.remove, restore: retelling.restore }}
        />
      )}
      {retelling && (
        <details>
          <summary>{paraphrase ? `Word the paraphrase of ${quoteId} anew` : `Say ${quoteId} in other words`}</summary>
          <Form action={retelling.write} label={`Paraphrase of ${quoteId}`}>
            <input type="hidden" name="project" value={project} />
            {Object.entries(place).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value ?? ''} />
            ))}
            <TextField
              name="words"
              label="In other words"
              help="It stands beside the quote and never replaces it. Once another member has checked it, it is published in its place."
              rows={2}
              serif
              required
            />
            <SubmitButton main={false}>Save the paraphrase</SubmitButton>
          </Form>
        </details>
      )}
    </div>
  )
}

function Wording({ paraphrase: { words, by, writtenAt, check } }: { paraphrase: ParaphraseView }) {
  return (
    <>
      <p className="prose" dir="auto">
        {words}
      </p>
      <p className="small quiet">
        Retold by {by}, {day(writtenAt)}.{' '}
        {check
          ? `Checked by ${check.by}, ${day(check.at)}: repeats no five words of the comment in a row; ${check.webResult ? `on the web: ${check.webResult}` : 'not looked for on the web.'}`
          : 'Not checked yet, so it is published nowhere.'}
      </p>
    </>
  )
}
