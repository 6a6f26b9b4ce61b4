'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/app/ui/button'

type Props = { question: string; onAsk: (question: string) => void; onClose: () => void }

/** A question to the editor about this comment; the comment is put aside with it. Nobody else who codes sees it. */
export function AskEditor({ question, onAsk, onClose }: Props) {
  const [words, setWords] = useState(question)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus({ preventScroll: true }), [])
  return (
    <form
      className="ask-editor"
      onSubmit={(event) => {
        event.preventDefault()
        onAsk(words.trim())
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onAsk(words.trim())
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <label className="small">
        What are you unsure about? Only an editor reads it.
        <textarea
          ref={field}
          className="field"
          rows={3}
          maxLength={2000}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      <p className="acts">
        <Button low main type="submit" isDisabled={words.trim() === '' && question === ''}>
          {words.trim() === '' && question !== '' ? 'Take the question back' : 'Ask'}
        </Button>
        <Button low plain onPress={onClose}>
          Leave
        </Button>
      </p>
    </form>
  )
}
