'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { StatusLine } from '@/app/ui/status-line'
import { uploadFile } from '@/app/ui/upload-file'

/** A file on its way to the preview: it is sent, read on the server, and comes back as text. */
export function FileChoice({ project }: { project: string }) {
  const router = useRouter()
  const [sentence, setSentence] = useState('')
  const [isBusy, setBusy] = useState(false)

  async function send(file: File | undefined) {
    if (!file) return
    setBusy(true)
    const outcome = await uploadFile(project, file, 'description')
    setBusy(false)
    setSentence(outcome.status === 'refused' ? outcome.sentence : '')
    if (outcome.status === 'sent') router.push(`/p/${project}/description?upload=${outcome.upload}#bring`)
  }

  return (
    <div className="ask">
      <label htmlFor="file">Or a file (.txt, .md, .docx)</label>
      <input
        id="file"
        type="file"
        accept=".txt,.md,.docx,text/plain,text/markdown"
        disabled={isBusy}
        onChange={(event) => send(event.target.files?.[0])}
      />
      <div role="status">{isBusy && 'The file is on its way.'}</div>
      {sentence && (
        <div role="alert">
          <StatusLine tone="bad">{sentence}</StatusLine>
        </div>
      )}
    </div>
  )
}
