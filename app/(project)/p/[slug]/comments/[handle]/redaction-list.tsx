import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { SubmitButton } from '@/app/ui/submit-button'
import { categories } from '@/lib/domain/privacy/categories'
import type { RedactionView } from '@/lib/queries/custody'
import type { OpenedWords } from './opened-words'

type Props = { redactions: readonly RedactionView[]; words: OpenedWords; project: string; decideRedaction: FormAction }

const says = { proposed: 'to decide', accepted: 'hidden', rejected: 'left as it is' }

/** Every place that was found or chosen; each decision can be turned round. */
export function RedactionList({ redactions, words, project, decideRedaction }: Props) {
  if (redactions.length === 0)
    return <p className="quiet">Nothing was found that points to somebody by its form. Names are yours to find.</p>
  return (
    <ul className="lines redactions" aria-label="Places that may point to somebody">
      {redactions.map(({ id, field, start, end, category, state, replacement }) => (
        <li key={id}>
          <span>
            <b>{(words[field] ?? '').slice(start, end)}</b>
            {replacement && ` → ${replacement}`}
            <span className="quiet">
              {' '}
              ({categories[category].says}, {says[state]})
            </span>
          </span>
          <Form action={decideRedaction} label={`Decide on ${(words[field] ?? '').slice(start, end)}`} className="acts" keep>
            <input type="hidden" name="project" value={project} />
            <input type="hidden" name="redactionId" value={id} />
            {state !== 'accepted' && (
              <SubmitButton low main={false} name="decision" value="accept">
                Hide
              </SubmitButton>
            )}
            {state !== 'rejected' && (
              <SubmitButton low plain name="decision" value="reject">
                {state === 'accepted' ? 'Show again' : 'Leave'}
              </SubmitButton>
            )}
          </Form>
        </li>
      ))}
    </ul>
  )
}
