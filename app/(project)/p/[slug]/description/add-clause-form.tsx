import { Field, SelectField, TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { SubmitButton } from '@/app/ui/submit-button'
import { clauseKinds, standings } from '@/lib/domain/description/clause'
import { firstWords } from '@/lib/domain/description/first-words'

type Props = {
  addClause: FormAction
  project: string
  parents: readonly { clauseId: string; text: string; depth: number }[]
}

const choices = (words: readonly string[]) => words.map((value) => ({ value, label: value }))

/** One clause more, at the end of the part it is put under. */
export function AddClauseForm({ addClause, project, parents }: Props) {
  const places = [
    { value: '', label: 'outermost' },
    ...parents.map(({ clauseId, text, depth }) => ({
      value: clauseId,
      label: `${'\u2003'.repeat(depth)}${firstWords(text)}`,
    })),
  ]
  return (
    <details>
      <summary>Add a clause</summary>
      <Form action={addClause} label="Add a clause">
        <input type="hidden" name="project" value={project} />
        <TextField name="text" label="Words" serif required />
        <SelectField name="kind" label="Kind" defaultValue="statement" choices={choices(clauseKinds)} />
        <SelectField name="standing" label="Standing" defaultValue="core" choices={choices(standings)} />
        <Field name="level" label="Level" help="Only where the text has levels, such as junior." />
        <Field name="speaker" label="Who said it" help="For a quotation." />
        <SelectField name="parentId" label="Under" choices={places} />
        <div className="acts">
          <SubmitButton low>Add the clause</SubmitButton>
        </div>
      </Form>
    </details>
  )
}
