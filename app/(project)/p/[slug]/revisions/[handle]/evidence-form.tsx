'use client'

import { useState } from 'react'
import { Field, SelectField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { SubmitButton } from '@/app/ui/submit-button'
import type { EvidenceChoices } from '@/lib/queries/revisions'

type Kind = keyof EvidenceChoices | 'decision'

const kindWords: Record<Kind, string> = {
  request: 'a request',
  point: 'a single point',
  theme: 'a theme',
  source: 'a source',
  sealedComment: 'a comment for the revision only',
  decision: 'a decision of the team',
}
const roleWords = [
  { value: 'motivates', label: 'is why we propose it' },
  { value: 'supports', label: 'speaks for it' },
  { value: 'contradicts', label: 'speaks against it' },
  { value: 'context', label: 'gives the background' },
]

type Props = { project: string; proposalId: string; choices: EvidenceChoices; linkEvidence: FormAction }

/** Says what a proposal rests on: first of which kind it is, then which one, and what it does for the proposal. */
export function EvidenceForm({ project, proposalId, choices, linkEvidence }: Props) {
  const kinds = (Object.keys(kindWords) as Kind[]).filter((kind) => kind === 'decision' || choices[kind].length > 0)
  const [kind, setKind] = useState<Kind>(kinds[0] ?? 'decision')
  const list = kind === 'decision' ? [] : choices[kind]

  return (
    <Form action={linkEvidence} label="Link evidence">
      <input type="hidden" name="project" value={project} />
      <input type="hidden" name="proposalId" value={proposalId} />
      <SelectField
        name="kind"
        label="It rests on"
        value={kind}
        onChange={(event) => setKind(event.target.value as Kind)}
        choices={kinds.map((value) => ({ value, label: kindWords[value] }))}
      />
      {kind !== 'decision' && (
        <SelectField key={kind} name="targetId" label="Which one" choices={list.map(({ id, label }) => ({ value: id, label }))} />
      )}
      <SelectField name="role" label="What it does" choices={roleWords} />
      <Field
        name="note"
        label={kind === 'decision' ? 'What the team decided' : 'A note'}
        required={kind === 'decision'}
        help={kind === 'sealedComment' ? 'Nothing of this comment is shown to anybody, so do not quote it here.' : undefined}
      />
      <div className="acts">
        <SubmitButton low main={false}>
          Link the evidence
        </SubmitButton>
      </div>
    </Form>
  )
}
