import { SelectField, TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { SubmitButton } from '@/app/ui/submit-button'
import { riskQuestionNames, riskQuestions } from '@/lib/domain/privacy/risk-review'

/** One question after the other, each answered by somebody who tried. */
export function ReviewForm({ project, sign }: { project: string; sign: FormAction }) {
  return (
    <Form action={sign} label="Sign a review of the risk">
      <input type="hidden" name="project" value={project} />
      {riskQuestionNames.map((question) => (
        <SelectField
          key={question}
          name={question}
          label={riskQuestions[question]}
          defaultValue=""
          required
          choices={[
            { value: '', label: 'Not tried yet' },
            { value: 'no', label: 'Tried: no way to a person' },
            { value: 'possible', label: 'Possible, or cannot be ruled out' },
          ]}
        />
      ))}
      <TextField
        name="note"
        label="What was tried, where, and by whom"
        help="No words of a comment. It is dated and signed with your name."
        rows={3}
        required
      />
      <SubmitButton busy="Signing">Sign the review</SubmitButton>
    </Form>
  )
}
