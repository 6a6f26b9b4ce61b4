import { Field, SelectField, TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { SubmitButton } from '@/app/ui/submit-button'
import { standings } from '@/lib/domain/description/clause'
import type { ClauseName } from '@/lib/queries/clauses'

/** A proposed change, as it will be reviewed. */
export function ProposalForm({
  action,
  project,
  clauses,
}: {
  action: FormAction
  project: string
  clauses: readonly ClauseName[]
}) {
  const named = clauses.map(({ clauseId, handle, name }) => ({ value: clauseId, label: `${handle} ${name}` }))
  return (
    <details>
      <summary>Write a proposal</summary>
      <Form action={action} label="Write a proposal">
        <input type="hidden" name="project" value={project} />
        <SelectField
          name="op"
          label="Operation"
          choices={[
            { value: 'edit', label: 'reword a clause' },
            { value: 'insert', label: 'insert a clause' },
            { value: 'retire', label: 'take a clause out' },
            { value: 'reclassify', label: 'let a clause count otherwise' },
          ]}
        />
        <SelectField name="clauseId" label="Clause to change" choices={[{ value: '', label: '-' }, ...named]} />
        <SelectField name="afterClauseId" label="A new clause stands after" choices={[{ value: '', label: '-' }, ...named]} />
        <Field name="title" label="In a few words" required />
        <TextField name="text" label="New wording" serif rows={3} />
        <SelectField
          name="standing"
          label="Counts as"
          choices={[{ value: '', label: 'as before' }, ...standings.map((value) => ({ value, label: value }))]}
        />
        <SelectField
          name="changeClass"
          label="Kind of change"
          choices={[
            { value: 'substantive', label: 'changes what is claimed' },
            { value: 'editorial', label: 'changes the words only' },
          ]}
        />
        <TextField name="rationale" label="Why" rows={3} help="Printed on the page of changes." />
        <SubmitButton busy="Saving">Save the proposal</SubmitButton>
      </Form>
    </details>
  )
}
