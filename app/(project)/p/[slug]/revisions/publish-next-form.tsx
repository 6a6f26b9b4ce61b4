import { SelectField, TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { SubmitButton } from '@/app/ui/submit-button'

export function PublishNextForm({ action, project, approved }: { action: FormAction; project: string; approved: number }) {
  return (
    <Form action={action} label="Publish the next version">
      <input type="hidden" name="project" value={project} />
      <h3>Publish the next version</h3>
      <p>
        {approved === 1 ? 'One approved proposal becomes' : `${approved} approved proposals become`} part of it. Every point must
        have its answer first. What is published stands for ever.
      </p>
      <SelectField
        name="status"
        label="Status"
        defaultValue="revised"
        choices={['preliminary', 'revised', 'final'].map((value) => ({ value, label: value }))}
      />
      <TextField name="summary" label="What is new, in a sentence or two" rows={2} />
      <SubmitButton busy="Publishing">Publish the next version</SubmitButton>
    </Form>
  )
}
