import { ConfirmButton } from '@/app/ui/confirm-button'
import { Field, SelectField, TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { SubmitButton } from '@/app/ui/submit-button'
import { clauseKinds, standings } from '@/lib/domain/description/clause'
import type { Moves } from '@/lib/domain/description/draft-moves'
import { firstWords } from '@/lib/domain/description/first-words'
import type { ClauseLine } from '@/lib/queries/description'
import { MoveButtons } from './move-buttons'

type Props = {
  clauses: readonly ClauseLine[]
  project: string
  canEdit: boolean
  rewordClause: FormAction
  removeClause: FormAction
  moveClause: FormAction
  moves: ReadonlyMap<string, Moves>
}

const nowhere: Moves = { up: null, down: null, nest: null, out: null }
const choices = (words: readonly string[]) => words.map((value) => ({ value, label: value }))

/** The clauses in reading order; in a draft each can be opened and mended. */
export function ClauseTable({ clauses, project, canEdit, rewordClause, removeClause, moveClause, moves }: Props) {
  return (
    <ol className="clauses">
      {clauses.map((clause) => (
        <li key={clause.clauseId} id={clause.handle ?? undefined} className={clause.kind} data-depth={Math.min(clause.depth, 4)}>
          <span className="no">{clause.number}</span>
          <div>
            <p className="serif">{clause.text}</p>
            <p className="small quiet">
              {[clause.handle, clause.kind, clause.kind === 'section' ? null : clause.standing, clause.level, clause.speaker]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {clause.sources.map((source) => (
              <p key={source} className="small quiet">
                Source: {source}
              </p>
            ))}
            {canEdit && (
              <details>
                <summary>Change</summary>
                <Form action={rewordClause} label="Change this clause" keep>
                  <input type="hidden" name="project" value={project} />
                  <input type="hidden" name="clauseId" value={clause.clauseId} />
                  <TextField name="text" label="Words" serif defaultValue={clause.text} required />
                  <SelectField name="kind" label="Kind" defaultValue={clause.kind} choices={choices(clauseKinds)} />
                  <SelectField name="standing" label="Standing" defaultValue={clause.standing} choices={choices(standings)} />
                  <Field name="level" label="Level" defaultValue={clause.level ?? ''} />
                  <Field name="speaker" label="Who said it" defaultValue={clause.speaker ?? ''} />
                  <div className="acts">
                    <SubmitButton low>Save the clause</SubmitButton>
                  </div>
                </Form>
                <MoveButtons
                  clauseId={clause.clauseId}
                  name={firstWords(clause.text, 40)}
                  project={project}
                  moves={moves.get(clause.clauseId) ?? nowhere}
                  moveClause={moveClause}
                />
                <ConfirmButton
                  label="Remove the clause"
                  low
                  plain
                  action={removeClause}
                  values={{ project, clauseId: clause.clauseId }}
                >
                  <p>The clause goes from the draft. Nobody outside has seen it.</p>
                </ConfirmButton>
              </details>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
