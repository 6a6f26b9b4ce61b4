import { Field, SelectField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { SubmitButton } from '@/app/ui/submit-button'

type Props = { project: string; me: string; custodians: readonly { id: string; name: string }[]; action: FormAction }

/** Draws a sample for somebody. With nothing missed in 60, at most 5 in 100 of the rest hold something. */
export function DrawForm({ project, me, custodians, action }: Props) {
  return (
    <details>
      <summary>Draw a sample</summary>
      <Form action={action} label="Draw a sample" done="The sample is drawn.">
        <input type="hidden" name="project" value={project} />
        <SelectField
          name="lookerId"
          label="Who looks again"
          defaultValue={custodians.find(({ id }) => id !== me)?.id}
          choices={custodians.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Field
          name="size"
          label="How many comments"
          help="With nothing missed in 60, at most 5 in 100 of all hold something; in 300, at most 1 in 100."
          type="number"
          min={1}
          max={1000}
          defaultValue="60"
          required
        />
        <Field
          name="seed"
          label="Seed"
          help="Any word; the same word draws the same comments again."
          defaultValue="one"
          required
        />
        <SubmitButton main={false}>Draw the sample</SubmitButton>
      </Form>
    </details>
  )
}
