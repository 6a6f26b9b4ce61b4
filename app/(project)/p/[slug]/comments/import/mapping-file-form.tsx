'use client'

import { useState } from 'react'
import { Field } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { SubmitButton } from '@/app/ui/submit-button'

type Props = { action: FormAction; project: string; upload: string; sheet: number | null }

/** A mapping that somebody saved as a file: it is put on the table above and kept under a name. */
export function MappingFileForm({ action, project, upload, sheet }: Props) {
  const [file, setFile] = useState({ name: '', text: '' })

  async function read(chosen: File | undefined) {
    if (!chosen) return
    // A mapping of 400 columns is far below this; a table that was chosen by mistake is refused as no mapping.
    setFile({ name: chosen.name.replace(/\.json$/iu, '').slice(0, 80), text: await chosen.slice(0, 400_000).text() })
  }

  return (
    <details>
      <summary>Take a mapping from a file</summary>
      <Form action={action} label="Take a mapping from a file" keep>
        <input type="hidden" name="project" value={project} />
        <input type="hidden" name="upload" value={upload} />
        {sheet !== null && <input type="hidden" name="sheet" value={sheet} />}
        <input type="hidden" name="file" value={file.text} />
        <div className="ask">
          <label htmlFor="mapping-file">A mapping (.json)</label>
          <input
            id="mapping-file"
            type="file"
            accept=".json,application/json"
            onChange={(event) => read(event.target.files?.[0])}
          />
          <small>As it is downloaded from a saved mapping. The command line reads the same file with --mapping.</small>
        </div>
        <Field key={file.name} name="mappingName" label="Keep it as" maxLength={80} defaultValue={file.name} required />
        <SubmitButton main={false} busy="Reading it">
          Put it on this table
        </SubmitButton>
      </Form>
    </details>
  )
}
