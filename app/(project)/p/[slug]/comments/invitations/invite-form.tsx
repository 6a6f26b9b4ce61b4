import { Field, TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { SubmitButton } from '@/app/ui/submit-button'
import type { InviteView } from '@/lib/queries/invites'

type Props = { action: FormAction; project: string; line?: InviteView }

/** Writes a line of the log, or mends one. */
export function InviteForm({ action, project, line }: Props) {
  return (
    <Form action={action} label={line ? `Change invitation ${line.number}` : 'Write down an invitation'} keep={Boolean(line)}>
      <input type="hidden" name="project" value={project} />
      {line && (
        <>
          <input type="hidden" name="inviteId" value={line.id} />
          <input type="hidden" name="revision" value={line.revision} />
        </>
      )}
      <Field name="sentOn" label="Sent on" type="date" defaultValue={line?.sentOn} required />
      <Field
        name="channel"
        label="Where"
        help="A mailing list, a meeting, a newsletter. Never a person."
        defaultValue={line?.channel}
        required
      />
      <Field
        name="via"
        label="Word of its address"
        help="Small letters, digits and dashes. Everybody who gets this invitation gets the same word; a reminder has the word of what it reminds of."
        defaultValue={line?.via}
        autoComplete="off"
        spellCheck={false}
        required
      />
      <Field
        name="reach"
        label="How many people it reaches, as far as you know"
        type="number"
        min={1}
        defaultValue={line?.reach ?? ''}
        help="A few dozen or more. What few people got would say who they are."
      />
      <TextField name="wording" label="Its wording" rows={4} serif defaultValue={line?.wording} required />
      <label className="tick">
        <input type="checkbox" className="check" name="isReminder" defaultChecked={line?.isReminder} /> It is a reminder
      </label>
      <SubmitButton busy="Writing it down" main={!line}>
        {line ? 'Change this line' : 'Write it into the log'}
      </SubmitButton>
    </Form>
  )
}
