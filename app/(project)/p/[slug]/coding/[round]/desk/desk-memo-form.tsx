'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/app/ui/button'
import { useKeptWords } from '@/app/ui/use-kept-words'
import type { DeskMemo } from '@/lib/domain/coding/desk/desk-memos'
import { type MemoKind, memoFaces, memoKinds } from '@/lib/domain/coding/memo'

type Props = {
  draft: string
  /** The memo that is worded anew; null for a new one. */
  memo: DeskMemo | null
  /** What it stands at, in words. */
  what: string
  onWrite: (kind: MemoKind, words: string) => void
  onClose: () => void
}

/** A memo at the words. What is typed stays in this browser until the server has it, so leaving loses nothing. */
export function DeskMemoForm({ draft, memo, what, onWrite, onClose }: Props) {
  const [words, setWords] = useKeptWords(draft, memo?.words ?? '')
  const [kind, setKind] = useState<MemoKind>(memo?.kind ?? 'analytic')
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus({ preventScroll: true }), [])
  const write = () => words.trim() !== '' && onWrite(kind, words.trim())
  return (
    <form
      className="ask-editor"
      onSubmit={(event) => {
        event.preventDefault()
        write()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) write()
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <label className="small">
        Memo on {what}
        <textarea
          ref={field}
          className="field"
          dir="auto"
          rows={4}
          maxLength={20_000}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      <label className="small">
        Kind{' '}
        <select value={kind} onChange={(event) => setKind(event.target.value as MemoKind)}>
          {memoKinds.map((one) => (
            <option key={one} value={one}>
              {memoFaces[one].name}
            </option>
          ))}
        </select>
      </label>
      <p className="acts">
        <Button low main type="submit" isDisabled={words.trim() === ''}>
          {memo ? 'Save' : 'Write'} <kbd>Ctrl Enter</kbd>
        </Button>
        <Button low plain onPress={onClose}>
          Leave
        </Button>
      </p>
    </form>
  )
}
