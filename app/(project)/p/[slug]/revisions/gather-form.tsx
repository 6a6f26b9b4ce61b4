import { Checkbox } from '@/app/ui/choice'
import { Field, SelectField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { SubmitButton } from '@/app/ui/submit-button'
import type { PointView, RequestView } from '@/lib/queries/points'

type Props = { action: FormAction; project: string; points: readonly PointView[]; requests: readonly RequestView[] }

/** Points that ask for the same, joined into a request that is answered once. */
export function GatherForm({ action, project, points, requests }: Props) {
  return (
    <Form action={action} label="Gather points into a request">
      <input type="hidden" name="project" value={project} />
      <fieldset className="ask">
        <legend>Points that ask for the same</legend>
        {points.map(({ id, handle, asks, quote, commenter }) => (
          <Checkbox
            key={id}
            name="pointIds[]"
            value={id}
            label={`${handle} ${asks || quote}`}
            help={`${commenter ?? ''}: “${quote}”`}
          />
        ))}
      </fieldset>
      <SelectField
        name="requestId"
        label="Request"
        choices={[
          { value: '', label: 'a new one' },
          ...requests.map(({ id, handle, title }) => ({ value: id, label: `${handle} ${title}` })),
        ]}
      />
      <Field name="title" label="What they ask for" help="Commenters and readers see these words." />
      <SubmitButton main={false}>Gather them</SubmitButton>
    </Form>
  )
}
