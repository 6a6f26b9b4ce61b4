'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/app/ui/button'
import { type DeskNote, longestName, longestWhy } from '@/lib/domain/coding/desk/desk-notes'
import { shortened } from './shortened'

type Props = {
  kind: DeskNote['kind']
  /** The words that it stands at. */
  words: string
  /** The line that stands there already; null for a new one. */
  note: DeskNote | null
  onWrite: (words: string) => void
  onRemove: (id: string) => void
  onClose: () => void
}

const faces = {
  quotable: { asks: 'Why is this worth quoting? One line.', does: 'Put it into the quote basket', longest: longestWhy },
  missing: { asks: 'Which code would it need? Only an editor reads the name.', does: 'Suggest the code', longest: longestName },
} as const

/** One line at words: Enter keeps it, Escape leaves things as they are. */
export function DeskNoteForm({ kind, words, note, onWrite, onRemove, onClose }: Props) {
  const [line, setLine] = useState(note?.words ?? '')
  const field = useRef<HTMLInputElement>(null)
  const { asks, does, longest } = faces[kind]
  useEffect(() => field.current?.focus({ preventScroll: true }), [])
  return (
    <form
      className="ask-editor"
      onSubmit={(event) => {
        event.preventDefault()
        if (line.trim() !== '') onWrite(line.trim())
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        onClose()
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <p className="small quiet">
        <q dir="auto">{shortened(words)}</q>
      </p>
      <label className="small">
        {asks}
        <input
          ref={field}
          className="field"
          dir="auto"
          maxLength={longest}
          value={line}
          onChange={(event) => setLine(event.target.value)}
        />
      </label>
      <p className="acts">
        <Button low main type="submit" isDisabled={line.trim() === ''}>
          {does} <kbd>Enter</kbd>
        </Button>
        {note && (
          <Button low plain onPress={() => onRemove(note.id)}>
            Take it off
          </Button>
        )}
        <Button low plain onPress={onClose}>
          Leave
        </Button>
      </p>
    </form>
  )
}
