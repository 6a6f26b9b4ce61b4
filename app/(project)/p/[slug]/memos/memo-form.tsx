'use client'

import { Field, SelectField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { KeptField } from '@/app/ui/kept-field'
import { SubmitButton } from '@/app/ui/submit-button'
import { type MemoKind, memoFaces, memoKinds } from '@/lib/domain/coding/memo'

type Props = {
  action: FormAction
  project: string
  /** Under which what is typed is kept. */
  draft: string
  /** The memo to word anew. */
  memo?: { readonly id: string; readonly kind: MemoKind; readonly words: string }
  /** The memo to answer. */
  replyToId?: string
  about?: string
  /** What it is on, in place of the field that asks for that. */
  on?: { readonly field: 'codingId' | 'codeId'; readonly id: string }
  onDone?: () => void
}

const choices = memoKinds.map((kind) => ({ value: kind, label: `${memoFaces[kind].name}: ${memoFaces[kind].says}` }))

/** Writes a memo, words one anew, or answers one. */
export function MemoForm({ action, project, draft, memo, replyToId, about, on, onDone }: Props) {
  const label = memo ? 'Word the memo anew' : replyToId ? 'Answer the memo' : 'Write a memo'
  return (
    <Form action={action} label={label} {...(onDone && { onDone })}>
      <input type="hidden" name="project" value={project} />
      {memo && <input type="hidden" name="id" value={memo.id} />}
      {replyToId && <input type="hidden" name="replyToId" value={replyToId} />}
      {on && <input type="hidden" name={on.field} value={on.id} />}
      <KeptField
        name="words"
        draft={draft}
        start={memo?.words ?? ''}
        label={replyToId ? 'Your answer' : 'Memo'}
        {...(!replyToId && { help: 'A handle like C-041, K-07 or T-12, or a copied id, becomes a link.' })}
        required
        serif
      />
      {!replyToId && <SelectField name="kind" label="Kind" defaultValue={memo?.kind ?? 'analytic'} choices={choices} />}
      {!memo && !replyToId && !on && (
        <Field
          name="about"
          label="About"
          defaultValue={about ?? ''}
          placeholder="C-041, K-07, T-12, TH-3 or round 2"
          help="Empty for the project as a whole."
          autoComplete="off"
        />
      )}
      <p className="acts">
        <SubmitButton main={!memo && !replyToId && !on} busy="Saving">
          {memo ? 'Save the memo' : replyToId ? 'Answer' : 'Write the memo'}
        </SubmitButton>
      </p>
    </Form>
  )
}
