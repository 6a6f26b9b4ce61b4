import Link from 'next/link'
import { Field, SelectField, TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { SubmitButton } from '@/app/ui/submit-button'
import type { MissingGroup as Group } from '@/lib/domain/coding/missing-codes'
import type { MissingSuggestion } from '@/lib/queries/missing-codes'
import { addCode } from '../actions'
import { dismissMissing } from './actions'

type Props = {
  group: Group<MissingSuggestion>
  project: string
  /** Codes that a new one can stand under; null while an open round holds the codebook still. */
  parents: readonly { readonly id: string; readonly name: string }[] | null
}

/** One suggested name with the words it was suggested for, and what an editor can make of it. */
export function MissingGroup({ group: { name, waiting, settled }, project, parents }: Props) {
  const isCode = waiting.length === 0 && settled.some(({ code }) => code !== null)
  // What was just answered closes its forms.
  const stand = `${waiting.length} ${settled.map(said).join()}`
  const ids = (waiting.length > 0 ? waiting : settled).map(({ id }) => id)
  return (
    <article className="memo" aria-label={`Suggested: ${name}`}>
      <h2 dir="auto">{name}</h2>
      <Words suggestions={waiting} project={project} />
      {settled.length > 0 && (
        <>
          <p className="memo-head">
            <span className="memo-state">settled</span>
            {[...new Set(settled.map(said))].map((words) => (
              <span key={words} dir="auto">
                {words}
              </span>
            ))}
          </p>
          <details>
            <summary>The words it was suggested for</summary>
            <Words suggestions={settled} project={project} />
          </details>
        </>
      )}
      {parents && !isCode && (
        <details key={`add ${stand}`}>
          <summary>Add a code for it</summary>
          <Form action={addCode} label={`Add a code for ${name}`}>
            <Hidden project={project} name="missing[]" ids={ids} />
            <Field name="name" label="Name" defaultValue={name} required />
            <Field name="shortDefinition" label="In one sentence" />
            <TextField name="useWhen" label="Use when" rows={2} />
            <SelectField
              name="parentId"
              label="Stands under"
              choices={[
                { value: '', label: 'nothing: it is at the top' },
                ...parents.map((code) => ({ value: code.id, label: code.name })),
              ]}
            />
            <p className="acts">
              <SubmitButton main={false} busy="Adding">
                Add the code
              </SubmitButton>
            </p>
          </Form>
        </details>
      )}
      <details key={`answer ${stand}`}>
        <summary>{waiting.length > 0 ? 'Make no code of it' : 'Answer otherwise'}</summary>
        <Form action={dismissMissing} label={`Make no code of ${name}`}>
          <Hidden project={project} name="ids[]" ids={ids} />
          <TextField
            name="reason"
            label="Why"
            help="Whoever suggested it sees this at the words: which code takes them, or why none does."
            rows={2}
            required
          />
          <p className="acts">
            <SubmitButton main={false} busy="Answering">
              Answer
            </SubmitButton>
          </p>
        </Form>
      </details>
    </article>
  )
}

function said({ code, answer }: MissingSuggestion): string {
  return code ? `became ${code.handle} ${code.name}` : (answer ?? '')
}

function Hidden({ project, name, ids }: { project: string; name: string; ids: readonly string[] }) {
  return (
    <>
      <input type="hidden" name="project" value={project} />
      {ids.map((id) => (
        <input key={id} type="hidden" name={name} value={id} />
      ))}
    </>
  )
}

function Words({ suggestions, project }: { suggestions: readonly MissingSuggestion[]; project: string }) {
  return (
    <ul className="desk-notes">
      {suggestions.map(({ id, handle, quote, round }) => (
        <li key={id}>
          <Link href={`/p/${project}/find/${handle}`} prefetch={false} className="mono">
            {handle}
          </Link>
          <span className="quiet small">round {round}</span>
          <q dir="auto">{quote}</q>
        </li>
      ))}
    </ul>
  )
}
