'use client'

import { useRef } from 'react'
import { Form } from './form'
import type { FormAction } from './form-state'
import { SubmitButton } from './submit-button'

type Props = {
  /** Null where none stands. */
  readonly paraphraseId: string | null
  readonly quoteId: string
  readonly project: string
  readonly remove: FormAction
  readonly restore: FormAction
}

/** Takes a paraphrase away, and brings it back as long as the page stays open. */
export function TakeAwayParaphrase({ paraphraseId, quoteId, project, remove, restore }: Props) {
  // The page learns that it is gone before the form could tell.
  const seen = useRef<string | null>(null)
  if (paraphraseId) seen.current = paraphraseId
  if (paraphraseId)
    return (
      <Form action={remove} label={`Take the paraphrase of ${quoteId} away`} className="acts">
        <input type="hidden" name="project" value={project} />
        <input type="hidden" name="paraphraseId" value={paraphraseId} />
        <SubmitButton low plain>
          Take the paraphrase away
        </SubmitButton>
      </Form>
    )
  if (!seen.current) return null
  return (
    <Form action={restore} label={`Bring the paraphrase of ${quoteId} back`} className="acts">
      <input type="hidden" name="project" value={project} />
      <input type="hidden" name="paraphraseId" value={seen.current} />
      <span className="small quiet">The paraphrase was taken away.</span>
      <SubmitButton low plain>
        Bring it back
      </SubmitButton>
    </Form>
  )
}
