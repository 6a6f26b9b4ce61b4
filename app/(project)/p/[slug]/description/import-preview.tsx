'use client'

import { useMemo, useState } from 'react'
import { Button } from '@/app/ui/button'
import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { StatusLine } from '@/app/ui/status-line'
import { SubmitButton } from '@/app/ui/submit-button'
import { outline } from '@/lib/domain/description/outline'
import type { Outline } from '@/lib/domain/description/row'
import type { RowEdit } from '@/lib/domain/description/row-edits'
import { FileChoice } from './file-choice'
import { PreviewRow } from './preview-row'

/** Text in, rows out: what the importer found, to be mended before anything is kept. */
export function ImportPreview({ action, project, given = '' }: { action: FormAction; project: string; given?: string }) {
  const [text, setText] = useState(given)
  const [found, setFound] = useState<readonly Outline[]>(() => (given === '' ? [] : [outline(given)]))
  const [refusal, setRefusal] = useState('')
  const now = found.at(-1)
  const rows = useMemo(() => JSON.stringify(now?.rows.map(({ source: _, ...row }) => ({ ...row, speaker: null })) ?? []), [now])

  function edit(change: (outline: Outline) => RowEdit) {
    if (!now) return
    const outcome = change(now)
    setRefusal(outcome.status === 'refused' ? outcome.why : '')
    if (outcome.status === 'edited') setFound([...found, outcome.outline])
  }

  if (!now)
    return (
      <div className="form">
        <div className="ask">
          <label htmlFor="pasted">The text</label>
          <small id="pasted-help">
            Paste it, or choose a text file. Headings, lists and lead-in lines are found by themselves.
          </small>
          <textarea
            id="pasted"
            className="field serif"
            rows={10}
            dir="auto"
            aria-describedby="pasted-help"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <FileChoice project={project} />
        <div className="acts">
          <Button
            main
            isDisabled={text.trim() === ''}
            onPress={() => {
              const plain = text.replace(/\r\n?/g, '\n')
              setText(plain)
              setFound([outline(plain)])
            }}
          >
            Look at what it becomes
          </Button>
        </div>
      </div>
    )

  return (
    <>
      <p>
        {now.rows.length} rows found{now.leftOut.length > 0 && `, ${now.leftOut.length} left out`}. Nothing is kept until you say
        so.
      </p>
      {refusal && (
        <div role="alert">
          <StatusLine tone="caution">{refusal}</StatusLine>
        </div>
      )}
      <ol className="clauses">
        {now.rows.map((row, at) => (
          <PreviewRow key={`${row.source.start}-${row.source.end}`} row={row} at={at} input={text} edit={edit} />
        ))}
      </ol>
      {now.leftOut.length > 0 && (
        <details>
          <summary>Left out</summary>
          <ul className="lines">
            {now.leftOut.map((part) => (
              <li key={part.start}>
                <span className="serif">{part.text}</span>
                <span>{part.why}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Form action={action} label="Keep as the draft" onDone={() => setFound([])}>
        <input type="hidden" name="project" value={project} />
        <input type="hidden" name="rows" value={rows} />
        <div className="acts">
          <SubmitButton busy="Keeping">Keep as the draft</SubmitButton>
          <Button plain isDisabled={found.length < 2} onPress={() => setFound(found.slice(0, -1))}>
            Undo the last change
          </Button>
          <Button plain onPress={() => setFound([])}>
            Back to the text
          </Button>
        </div>
      </Form>
    </>
  )
}
