import { ConfirmButton } from '@/app/ui/confirm-button'
import { Field } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { SubmitButton } from '@/app/ui/submit-button'
import type { SavedMapping } from '@/lib/queries/saved-mappings'

type Props = { project: string; saved: readonly SavedMapping[]; renameMapping: FormAction; deleteMapping: FormAction }

/** What the project keeps of how its tables are read. */
export function SavedMappings({ project, saved, renameMapping, deleteMapping }: Props) {
  return (
    <section aria-labelledby="saved-mappings">
      <h2 id="saved-mappings">Saved mappings</h2>
      <ul className="plain-list">
        {saved.map(({ id, name, at, mapping: { columns } }) => (
          <li key={id}>
            <h3>{name}</h3>
            <p>
              {columns.length} columns, {columns.filter(({ as }) => as === 'comment').length} with comments, saved{' '}
              {at.toISOString().slice(0, 10)}.
            </p>
            <div className="acts">
              <a href={`/p/${project}/comments/import/mapping/${id}`} download>
                As a file (.json)
              </a>
              <details>
                <summary>Rename</summary>
                <Form action={renameMapping} label={`Rename ${name}`} keep>
                  <input type="hidden" name="project" value={project} />
                  <input type="hidden" name="mappingId" value={id} />
                  <Field name="name" label="New name" defaultValue={name} maxLength={80} required />
                  <SubmitButton main={false} busy="Renaming">
                    Rename
                  </SubmitButton>
                </Form>
              </details>
              <ConfirmButton label="Delete this mapping" low action={deleteMapping} values={{ project, mappingId: id }}>
                <p>“{name}” is not offered any more. What was brought in with it stays as it is.</p>
              </ConfirmButton>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
