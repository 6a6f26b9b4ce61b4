'use client'

import { useRef, useState } from 'react'
import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { StatusLine } from '@/app/ui/status-line'
import { SubmitButton } from '@/app/ui/submit-button'
import { categories, categoryNames } from '@/lib/domain/privacy/categories'
import { redact as hidden } from '@/lib/domain/privacy/redact'
import type { RedactionView } from '@/lib/queries/custody'
import type { OpenedWords } from './opened-words'
import { RedactionList } from './redaction-list'

type Place = { field: 'text' | 'proposedText'; start: number; end: number }

type Props = {
  project: string
  commentId: string
  redactions: readonly RedactionView[]
  openOriginal: FormAction
  redact: FormAction
  decideRedaction: FormAction
}

/** The original beside what becomes of it. The words are held by this open page alone, after the custodian asked for them. */
export function CustodianDesk({ project, commentId, redactions, openOriginal, redact, decideRedaction }: Props) {
  const [words, setWords] = useState<OpenedWords | null>(null)
  const [place, setPlace] = useState<Place | null>(null)
  const category = useRef('person')

  if (!words)
    return (
      <Form action={openOriginal} label="Open the original" className="" onDone={(value) => setWords(value as OpenedWords)}>
        <input type="hidden" name="project" value={project} />
        <input type="hidden" name="commentId" value={commentId} />
        <StatusLine>The words are sealed. Opening them is recorded in the history, with your name and the time.</StatusLine>
        <SubmitButton busy="Opening">Open the original</SubmitButton>
      </Form>
    )

  const shown = (field: 'text' | 'proposedText', text: string) =>
    hidden(
      text,
      redactions
        .filter((one) => one.field === field && one.state === 'accepted')
        .map(({ start, end, replacement }) => ({ start, end, replacement: replacement ?? '[hidden]' })),
    ).text
  const chosen = place && (words[place.field] ?? '').slice(place.start, place.end)

  return (
    <div className="custody">
      <section>
        <h2>Original</h2>
        <Original field="text" label="Original of the comment" text={words.text} onSelect={setPlace} />
        {words.proposedText !== null && (
          <Original field="proposedText" label="Original of the proposed wording" text={words.proposedText} onSelect={setPlace} />
        )}
        <Form action={redact} label="Hide the selected words" onDone={() => setPlace(null)} keep className="hide-form">
          <input type="hidden" name="project" value={project} />
          <input type="hidden" name="commentId" value={commentId} />
          <input type="hidden" name="field" value={place?.field ?? 'text'} />
          <input type="hidden" name="start" value={place?.start ?? 0} />
          <input type="hidden" name="end" value={place?.end ?? 0} />
          <p>{chosen ? `Selected: “${chosen}”` : 'Select words in the original, with the mouse or with Shift and the arrows.'}</p>
          <div className="acts">
            <label htmlFor="category">What they are</label>
            <select
              id="category"
              name="category"
              className="field"
              defaultValue={category.current}
              onChange={(event) => {
                category.current = event.target.value
              }}
            >
              {categoryNames.map((name) => (
                <option key={name} value={name}>
                  {categories[name].says}
                </option>
              ))}
            </select>
            <SubmitButton busy="Hiding">Hide the selection</SubmitButton>
          </div>
        </Form>
      </section>
      <section>
        <h2>Anonymised</h2>
        <p className="prose anonymised" dir="auto" data-testid="anonymised">
          {shown('text', words.text)}
        </p>
        {words.proposedText !== null && (
          <p className="prose anonymised" dir="auto">
            <span className="small quiet">Would write: </span>
            {shown('proposedText', words.proposedText)}
          </p>
        )}
        <RedactionList redactions={redactions} words={words} project={project} decideRedaction={decideRedaction} />
      </section>
    </div>
  )
}

type OriginalProps = { field: Place['field']; label: string; text: string; onSelect: (place: Place | null) => void }

/**
 * A field for its selection alone, by mouse, touch and keyboard, in UTF-16 offsets. It is not `readonly`, since browsers take
 * the caret away from those; instead whatever would change it is refused.
 */
function Original({ field, label, text, onSelect }: OriginalProps) {
  return (
    <textarea
      ref={refuseWriting}
      aria-readonly="true"
      inputMode="none"
      spellCheck={false}
      dir="auto"
      aria-label={label}
      className="field serif original"
      defaultValue={text}
      rows={Math.min(24, Math.max(4, Math.ceil(text.length / 60)))}
      onSelect={(event) => {
        const { selectionStart: start, selectionEnd: end } = event.currentTarget
        onSelect(start < end ? { field, start, end } : null)
      }}
    />
  )
}

function refuseWriting(field: HTMLTextAreaElement | null) {
  const refuse = (event: Event) => event.preventDefault()
  field?.addEventListener('beforeinput', refuse)
  return () => field?.removeEventListener('beforeinput', refuse)
}
