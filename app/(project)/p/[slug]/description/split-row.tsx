'use client'

import { useRef, useState } from 'react'
import { Button } from '@/app/ui/button'

/** Shows a row's words to put the caret into; `onSplit` gets its UTF-16 offset. */
export function SplitRow({ name, text, onSplit }: { name: string; text: string; onSplit: (offset: number) => void }) {
  const [isOpen, setOpen] = useState(false)
  const words = useRef<HTMLTextAreaElement>(null)

  if (!isOpen)
    return (
      <Button low plain aria-label={`Split ${name} in two`} onPress={() => setOpen(true)}>
        Split
      </Button>
    )
  return (
    <span className="split">
      <textarea
        ref={words}
        className="field serif"
        readOnly
        rows={3}
        dir="auto"
        value={text}
        aria-label={`Put the caret where ${name} shall be cut`}
      />
      <Button low onPress={() => onSplit(words.current?.selectionStart ?? 0)}>
        Cut at the caret
      </Button>
      <Button low plain onPress={() => setOpen(false)}>
        Leave it whole
      </Button>
    </span>
  )
}
