import { Field, SelectField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { SubmitButton } from '@/app/ui/submit-button'
import { firstWords } from '@/lib/domain/description/first-words'
import type { ClauseView, SourceView } from '@/lib/queries/clauses'

type Props = {
  sources: readonly SourceView[]
  clauses: readonly ClauseView[]
  project: string
  canEdit: boolean
  addSource: FormAction
  linkSource: FormAction
  unlinkSource: FormAction
}

/** What the clauses rest on: references, and which clause rests on which page of them. */
export function Sources({ sources, clauses, project, canEdit, addSource, linkSource, unlinkSource }: Props) {
  const nameOf = ({ printed, text }: ClauseView) => (printed ? `clause ${printed}` : `“${firstWords(text, 40)}”`)
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">Sources</h2>
      {sources.length === 0 && <p className="quiet">A clause can rest on a paper, a report or data. None is named yet.</p>}
      <ol className="lines">
        {sources.map(({ id, number, reference, doi, url }) => (
          <li key={id}>
            <span>
              {number}. {reference} {doi && <a href={`https://doi.org/${doi}`}>doi:{doi}</a>} {url && <a href={url}>{url}</a>}
              {clauses.flatMap((clause) =>
                clause.sources
                  .filter((source) => source.id === id)
                  .map(({ page }) => (
                    <span key={clause.clauseId} className="small quiet row-acts">
                      {nameOf(clause)}
                      {page && `, p. ${page}`}
                      {canEdit && (
                        <Form action={unlinkSource} label={`Unlink ${nameOf(clause)} from source ${number}`} className="" keep>
                          <input type="hidden" name="project" value={project} />
                          <input type="hidden" name="clauseId" value={clause.clauseId} />
                          <input type="hidden" name="sourceId" value={id} />
                          <SubmitButton low plain>
                            Unlink
                          </SubmitButton>
                        </Form>
                      )}
                    </span>
                  )),
              )}
            </span>
          </li>
        ))}
      </ol>
      {canEdit && (
        <details>
          <summary>Name a source</summary>
          <Form action={addSource} label="Name a source">
            <input type="hidden" name="project" value={project} />
            <Field name="reference" label="Reference" required />
            <Field name="doi" label="DOI" help="If it has one, like 10.1000/182." />
            <Field name="url" label="Address" help="If it stands on the web." />
            <div className="acts">
              <SubmitButton low>Add the source</SubmitButton>
            </div>
          </Form>
        </details>
      )}
      {canEdit && sources.length > 0 && clauses.length > 0 && (
        <details>
          <summary>Say which clause rests on which source</summary>
          <Form action={linkSource} label="Link a clause to a source">
            <input type="hidden" name="project" value={project} />
            <SelectField
              name="clauseId"
              label="Clause"
              choices={clauses.map((clause) => ({ value: clause.clauseId, label: firstWords(clause.text, 70) }))}
            />
            <SelectField
              name="sourceId"
              label="Source"
              choices={sources.map(({ id, number, reference }) => ({
                value: id,
                label: `${number}. ${firstWords(reference, 70)}`,
              }))}
            />
            <Field name="page" label="Page" />
            <div className="acts">
              <SubmitButton low>Link them</SubmitButton>
            </div>
          </Form>
        </details>
      )}
    </section>
  )
}
