'use client'

import { useState } from 'react'
import { Checkbox } from '@/app/ui/choice'
import { SelectField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { SubmitButton } from '@/app/ui/submit-button'
import { CodeFields } from './code-fields'
import { unpackTree } from './tree-code'

type Props = {
  project: string
  /** By `packTree`. */
  codes: string
  isOpenAtFirst: boolean
  addCode: FormAction
}

/** A form for a new code. It is made once it is opened: among a thousand codes its list of them weighs more than the page. */
export function AddCode({ project, codes, isOpenAtFirst, addCode }: Props) {
  const [isMade, setMade] = useState(isOpenAtFirst)
  return (
    <details open={isOpenAtFirst} onToggle={({ currentTarget }) => currentTarget.open && setMade(true)}>
      <summary>Add a code</summary>
      {isMade && (
        <Form action={addCode} label="Add a code">
          <input type="hidden" name="project" value={project} />
          <CodeFields />
          <SelectField
            name="parentId"
            label="Stands under"
            choices={[
              { value: '', label: 'nothing: it is at the top' },
              ...unpackTree(codes).map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <Checkbox name="isDraft" label="As a draft" help="Written down, but offered in no round before it is taken into use." />
          <SubmitButton busy="Adding">Add the code</SubmitButton>
        </Form>
      )}
    </details>
  )
}
