'use client'

import { Redo2, Undo2 } from 'lucide-react'
import { useCallback, useEffect, useRef } from 'react'
import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { SubmitButton } from '@/app/ui/submit-button'
import { useIsMoving } from './moving'

type Step = { readonly act: string; readonly words: string }
type Props = { project: string; undoStep: FormAction; undo: Step | null; redo: Step | null }

/** Takes back one's own last step in the codebook and does it again; Ctrl+Z and Ctrl+Shift+Z from anywhere but a place where one types. */
export function StepBar({ project, undoStep, undo, redo }: Props) {
  const bar = useRef<HTMLDivElement>(null)
  const asked = useRef<'undo' | 'redo' | null>(null)
  const isMoving = useIsMoving()

  const press = useCallback((which: 'undo' | 'redo') => {
    const button = bar.current?.querySelector<HTMLButtonElement>(`[data-step=${which}] button`)
    button?.click()
    return button !== null && button !== undefined
  }, [])

  // A key pressed while a move is on its way means that move, which the buttons do not know yet.
  useEffect(() => {
    if (isMoving || !asked.current) return
    press(asked.current)
    asked.current = null
  }, [isMoving, press])

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z'
      const isTyping = event.target instanceof HTMLElement && event.target.closest('input, textarea, select')
      if (!isUndo || isTyping || event.defaultPrevented) return
      const which = event.shiftKey ? 'redo' : 'undo'
      if (isMoving) asked.current = which
      else if (!press(which)) return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [isMoving, press])

  return (
    <div className="acts" ref={bar}>
      {undo && (
        <Form key={undo.act} action={undoStep} className="inline" label="Undo">
          <input type="hidden" name="project" value={project} />
          <input type="hidden" name="actId" value={undo.act} />
          <span data-step="undo" title={`Undo: ${undo.words} (Ctrl+Z)`}>
            <SubmitButton main={false} busy="Undoing">
              <Undo2 className="i" aria-hidden /> Undo <span className="sr">{undo.words}</span>
            </SubmitButton>
          </span>
        </Form>
      )}
      {redo && (
        <Form key={redo.act} action={undoStep} className="inline" label="Do it again">
          <input type="hidden" name="project" value={project} />
          <input type="hidden" name="actId" value={redo.act} />
          <span data-step="redo" title={`Do again: ${redo.words} (Ctrl+Shift+Z)`}>
            <SubmitButton main={false} busy="One moment">
              <Redo2 className="i" aria-hidden /> Redo <span className="sr">{redo.words}</span>
            </SubmitButton>
          </span>
        </Form>
      )}
    </div>
  )
}
