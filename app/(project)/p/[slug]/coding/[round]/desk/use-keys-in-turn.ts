'use client'

import { useCallback, useEffect, useReducer, useRef } from 'react'

type Held = { readonly shift: boolean; readonly ctrl: boolean }
type Act = (key: string, held: Held) => boolean

/**
 * Keys that are pressed while the next comment is on its way wait for it, so that none of them falls on the one before. They
 * are taken up one after the other, each by the page as the one before left it; a field that one of them opened is given the
 * rest as if it were typed there. Where the way led nowhere they are dropped. `at` is the comment that the keys mean now.
 */
export function useKeysInTurn(act: Act, at: string | null): { hear: Act; travel: (move: Promise<unknown>) => void } {
  const latest = useRef({ act, at })
  const from = useRef<string | null>(null)
  const underWay = useRef(0)
  const waiting = useRef<{ key: string; held: Held }[]>([])
  const [, drawAgain] = useReducer((times: number) => times + 1, 0)

  useEffect(() => {
    latest.current = { act, at }
    if (underWay.current > 0 || waiting.current.length === 0) return
    if (at === from.current) waiting.current = []
    const next = waiting.current.shift()
    if (!next) return
    if (!typed(next.key, next.held)) act(next.key, next.held)
    drawAgain()
  })

  const hear = useCallback<Act>((key, held) => {
    if (underWay.current === 0 && waiting.current.length === 0) return latest.current.act(key, held)
    if (!['Shift', 'Control', 'Meta'].includes(key)) waiting.current.push({ key, held })
    return true
  }, [])
  const travel = useCallback((move: Promise<unknown>) => {
    from.current = latest.current.at
    underWay.current += 1
    const arrived = () => {
      underWay.current -= 1
      if (waiting.current.length > 0) drawAgain()
    }
    move.then(arrived, arrived)
  }, [])
  return { hear, travel }
}

/** Gives a key to the field that has the focus; false where none has it. */
function typed(key: string, { shift, ctrl }: Held): boolean {
  const field = document.activeElement
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return false
  // The one way to type as a person does, with what the field itself makes of it.
  if (key.length === 1 && !ctrl) document.execCommand('insertText', false, key)
  else field.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey: shift, ctrlKey: ctrl, bubbles: true, cancelable: true }))
  return true
}
