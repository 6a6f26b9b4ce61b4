'use client'

import { type KeyboardEvent, useState } from 'react'
import { Field, SelectField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { SubmitButton } from '@/app/ui/submit-button'
import type { CodeCoding } from '@/lib/queries/codings-of-code'

type Props = {
  codings: readonly CodeCoding[]
  /** Ids of all that were found, when there are more than this page shows and not too many. */
  found: readonly string[] | null
  code: { readonly id: string; readonly name: string; readonly parentId: string | null }
  others: readonly { readonly id: string; readonly name: string }[]
  project: string
  /** Null for whoever may only read them. */
  action: FormAction | null
}

/** Codings with their words in context, to be chosen one by one with the arrows and the space bar, and moved together. */
export function CodingChooser({ codings, found, code, others, project, action }: Props) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [to, setTo] = useState('')
  const isAll = codings.every(({ id }) => chosen.has(id))
  const some = codings.filter(({ id }) => chosen.has(id))
  const isFound = chosen.has('found') && found !== null
  const ids = isFound ? found : some.flatMap(({ joins }) => joins)
  const count = isFound ? found.length : some.length

  function toggle(id: string) {
    setChosen((now) => (now.has(id) ? new Set([...now].filter((one) => one !== id)) : new Set([...now, id])))
  }
  function onKeys(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step || !(event.target instanceof HTMLInputElement) || event.target.type !== 'checkbox') return
    const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type=checkbox]')]
    event.preventDefault()
    boxes[boxes.indexOf(event.target) + step]?.focus()
  }

  return (
    <>
      <ul className="chooser" onKeyDown={onKeys}>
        {codings.map((coding) => (
          <li key={coding.id}>
            {action ? (
              <label>
                <input type="checkbox" checked={chosen.has(coding.id)} onChange={() => toggle(coding.id)} />
                <InContext coding={coding} />
              </label>
            ) : (
              <InContext coding={coding} />
            )}
          </li>
        ))}
      </ul>
      {action && (
        <div className="chooser-acts">
          <div className="acts">
            <button
              type="button"
              className="btn low"
              onClick={() => setChosen(isAll ? new Set() : new Set(codings.map(({ id }) => id)))}
            >
              {isAll ? 'Choose none' : 'Choose all on this page'}
            </button>
            {found && (
              <button type="button" className="btn low" aria-pressed={isFound} onClick={() => toggle('found')}>
                All {found.length} found
              </button>
            )}
          </div>
          <Form key={code.id} action={action} label="Move codings" keep onDone={() => setChosen(new Set())}>
            <input type="hidden" name="project" value={project} />
            <input type="hidden" name="codingIds" value={ids.join(' ')} />
            <SelectField
              name="toCodeId"
              label="Let them count as"
              value={to}
              onChange={(event) => setTo(event.target.value)}
              choices={[{ value: '', label: 'a new code' }, ...others.map(({ id, name }) => ({ value: id, label: name }))]}
            />
            {to === '' && (
              <>
                <Field name="newName" label="Name of the new code" />
                <input type="hidden" name="parentId" value={code.parentId ?? ''} />
              </>
            )}
            <p role="status">
              {count === 0
                ? `Choose codings of ${code.name} above.`
                : `${count} ${count === 1 ? 'coding' : 'codings'}${isFound ? '' : ` in ${new Set(some.map(({ comment }) => comment)).size} comments`} will count otherwise.`}
            </p>
            <SubmitButton busy="Moving">
              {count === 0 ? 'Move codings' : `Move ${count} ${count === 1 ? 'coding' : 'codings'}`}
            </SubmitButton>
          </Form>
        </div>
      )}
    </>
  )
}

function InContext({ coding }: { coding: CodeCoding }) {
  return (
    <span className="in-context">
      <span className="small quiet">
        <b className="mono">{coding.comment}</b>, {coding.commenter}; {coding.under}
      </span>
      <q className="prose" dir="auto">
        {coding.before}
        <mark>{coding.quote}</mark>
        {coding.after}
      </q>
    </span>
  )
}
