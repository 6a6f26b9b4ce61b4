import { RadioChoice } from '@/app/ui/choice'
import { TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { SubmitButton } from '@/app/ui/submit-button'

const statuses = [
  { value: 'preliminary', label: 'Preliminary', help: 'published to be commented on' },
  { value: 'revised', label: 'Revised' },
  { value: 'final', label: 'Final' },
]

export function PublishForm({ action, project }: { action: FormAction; project: string }) {
  return (
    <section>
      <h2>Publish version 1</h2>
      <Form action={action} label="Publish version 1">
        <input type="hidden" name="project" value={project} />
        <RadioChoice name="status" legend="What it is" options={statuses} chosen="preliminary" />
        <TextField name="summary" label="One or two sentences on this version" help="Readers see them under the title." />
        <SubmitButton busy="Publishing">Publish version 1</SubmitButton>
      </Form>
    </section>
  )
}
