'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { StatusLine } from '@/app/ui/status-line'
import { uploadFile } from '@/app/ui/upload-file'

/** A codebook on its way to the preview. */
export function FileChoice({ project, again }: { project: string; again: boolean }) {
  const router = useRouter()
  const [sentence, setSentence] = useState('')
  const [isBusy, setBusy] = useState(false)

  async function send(file: File | undefined) {
    if (!file) return
    setBusy(true)
    const outcome = await uploadFile(project, file, 'codebook')
    setBusy(false)
    setSentence(outcome.status === 'refused' ? outcome.sentence : '')
    if (outcome.status === 'sent') router.push(`/p/${project}/codebook/import?upload=${outcome.upload}`)
  }

  return (
    <div className="ask">
      <label htmlFor="file">{again ? 'Another file' : 'File'}</label>
      <input
        id="file"
        type="file"
        accept=".csv,.tsv,.xlsx,.qdc,text/csv"
        disabled={isBusy}
        onChange={(event) => send(event.target.files?.[0])}
      />
      <small className="help">
        CSV, Excel (.xlsx) or REFI-QDA codebook (.qdc), as ATLAS.ti, MAXQDA, NVivo and QualCoder write it.
      </small>
      <div role="status">{isBusy && 'The file is on its way.'}</div>
      {sentence && (
        <div role="alert">
          <StatusLine tone="bad">{sentence}</StatusLine>
        </div>
      )}
    </div>
  )
}
