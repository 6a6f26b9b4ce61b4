'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { StatusLine } from '@/app/ui/status-line'
import { uploadFile } from '@/app/ui/upload-file'

/** A table of comments on its way to the preview; it stays with whoever sent it until it has landed. */
export function TableChoice({ project }: { project: string }) {
  const router = useRouter()
  const [sentence, setSentence] = useState('')
  const [isBusy, setBusy] = useState(false)

  async function send(file: File | undefined) {
    if (!file) return
    setBusy(true)
    const outcome = await uploadFile(project, file, 'comments')
    setBusy(false)
    setSentence(outcome.status === 'refused' ? outcome.sentence : '')
    if (outcome.status === 'sent') router.push(`/p/${project}/comments/import?upload=${outcome.upload}`)
  }

  return (
    <div className="ask">
      <label htmlFor="table">A table of comments, letters, or a zip of them</label>
      <input
        id="table"
        type="file"
        accept=".csv,.tsv,.xlsx,.docx,.eml,.mbox,.txt,.md,.html,.htm,.pdf,.zip"
        disabled={isBusy}
        onChange={(event) => send(event.target.files?.[0])}
      />
      <small>
        Tables (.csv, .tsv, .xlsx) with the names of the columns in the first line; .docx with margin comments and tracked
        changes; mail (.eml, .mbox); .txt, .md, .html, .pdf with text. At most 50 MB.
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
