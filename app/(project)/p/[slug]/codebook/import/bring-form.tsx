import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { SubmitButton } from '@/app/ui/submit-button'

type Props = { action: FormAction; project: string; rows: string; mark: string }

/** Does what the page says; the page then says that the codebook holds it, and leads there, where it can be undone. */
export function BringForm({ action, project, rows, mark }: Props) {
  return (
    <Form action={action} label="Bring in this codebook">
      <input type="hidden" name="project" value={project} />
      <input type="hidden" name="rows" value={rows} />
      <input type="hidden" name="mark" value={mark} />
      <SubmitButton busy="Bringing it in">Bring it in</SubmitButton>
    </Form>
  )
}
