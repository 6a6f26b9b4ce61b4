'use client'

import { useEffect, useRef } from 'react'

type Held = { readonly shift: boolean; readonly ctrl: boolean }

/** Keys of the desk, from anywhere on the page but a place where one types or an open window. `act` says whether it took the key. */
export function useDeskKeys(act: (key: string, held: Held) => boolean): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.altKey || event.defaultPrevented || isElsewhere(event)) return
      const held = { shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey }
      const key = held.ctrl ? event.key.toLowerCase() : event.key
      if (latest.current(key, held)) event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

function isElsewhere({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) || target.closest('[role=dialog]')) return true
  return key === 'Enter' && target.closest('a, button') !== null
}
