'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/app/ui/button'

type Props = {
  readonly canCode: boolean
  readonly onSelection: (commentId: string) => void
  readonly onWhole: () => void
  readonly onDone: () => void
}

/** For fingers: what is selected in a comment is coded from a bar within reach of the thumb. Not drawn where there is a mouse. */
export function TouchBar({ canCode, onSelection, onWhole, onDone }: Props) {
  const [selected, setSelected] = useState<string | null>(null)
  useEffect(() => {
    const look = () => {
      const selection = document.getSelection()
      const root = selection && !selection.isCollapsed ? selection.anchorNode?.parentElement?.closest('.coded') : null
      setSelected(root?.id.replace(/^text-/, '') ?? null)
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [])
  if (!canCode) return null
  return (
    <div className="touch-bar" role="toolbar" aria-label="Code with a finger">
      <Button main isDisabled={selected === null} onPress={() => selected !== null && onSelection(selected)}>
        Code selection
      </Button>
      <Button onPress={onWhole}>Whole comment</Button>
      <Button onPress={onDone}>Done</Button>
    </div>
  )
}
