import { SelectField, TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { SubmitButton } from '@/app/ui/submit-button'
import { stanceFaces, stances } from '@/lib/domain/coding/stance'
import type { CommentView } from '@/lib/queries/comments'

/** Each comment with a form to say what it asks for; the point stands on the whole comment. */
export function DistilForm({
  action,
  project,
  comments,
}: {
  action: FormAction
  project: string
  comments: readonly CommentView[]
}) {
  return (
    <details>
      <summary>Distil a point from a comment</summary>
      <ul className="comment-list">
        {comments.map(({ id, handle, commenter, text, target }) => (
          <li key={id}>
            <p className="small quiet">
              {handle} by {commenter}, on {target ?? 'the whole'}
            </p>
            <p className="prose" dir="auto">
              {text}
            </p>
            <Form action={action} label={`Distil a point from ${handle}`} className="settle">
              <input type="hidden" name="project" value={project} />
              <input type="hidden" name="commentId" value={id} />
              <input type="hidden" name="start" value="0" />
              <input type="hidden" name="end" value={text.length} />
              <SelectField
                name="stance"
                label="Stance"
                defaultValue="change"
                choices={stances.map((value) => ({ value, label: stanceFaces[value].name }))}
              />
              <TextField name="asks" label="What it asks for, in a few words" rows={1} />
              <SubmitButton low main={false}>
                Distil the point
              </SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
    </details>
  )
}
