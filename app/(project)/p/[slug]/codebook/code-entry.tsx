import { CodeName } from '@/app/ui/code-name'
import { ConfirmButton } from '@/app/ui/confirm-button'
import { SelectField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { SubmitButton } from '@/app/ui/submit-button'
import type { CodeView } from '@/lib/queries/codebook'
import { CodeFields } from './code-fields'

type Props = {
  code: CodeView
  categories: readonly CodeView[]
  project: string
  canEdit: boolean
  actions: { editCode: FormAction; moveCode: FormAction; retireCode: FormAction }
}

/** One code as the codebook prints it, and behind a fold the ways to change it. */
export function CodeEntry({ code, categories, project, canEdit, actions }: Props) {
  const told = [
    ['Use when', code.useWhen],
    ['Not when', code.notWhen],
    ['Example', code.example],
  ].filter(([, words]) => words)
  return (
    <div className="code-entry">
      <p>
        <CodeName kind={code.kind} colour={code.colour} name={code.name} handle={code.handle} retired={code.retiredAt !== null} />
      </p>
      {(code.shortDefinition || code.definition) && <p dir="auto">{code.definition || code.shortDefinition}</p>}
      {told.map(([what, words]) => (
        <p key={what} className="small" dir="auto">
          <b>{what}</b> {words}
        </p>
      ))}
      {canEdit && code.retiredAt === null && (
        <details>
          <summary>Change {code.name}</summary>
          <Form action={actions.editCode} label={`Change ${code.name}`} keep>
            <input type="hidden" name="project" value={project} />
            <input type="hidden" name="codeId" value={code.id} />
            <input type="hidden" name="revision" value={code.revision} />
            <CodeFields code={code} />
            <SubmitButton busy="Saving">Save the code</SubmitButton>
          </Form>
          <Form action={actions.moveCode} label={`Move ${code.name}`} keep>
            <input type="hidden" name="project" value={project} />
            <input type="hidden" name="codeId" value={code.id} />
            <input type="hidden" name="position" value="999" />
            <SelectField
              name="parentId"
              label="Stands under"
              defaultValue={code.parentId ?? ''}
              choices={[
                { value: '', label: 'nothing: it is at the top' },
                ...categories.filter(({ id }) => id !== code.id).map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
            <SubmitButton main={false}>Move it</SubmitButton>
          </Form>
          <ConfirmButton label={`Retire ${code.name}`} low action={actions.retireCode} values={{ project, codeId: code.id }}>
            <p>It is no longer offered for coding. What was coded with it stays.</p>
          </ConfirmButton>
        </details>
      )}
    </div>
  )
}
