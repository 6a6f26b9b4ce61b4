'use client'

import { useSyncExternalStore } from 'react'
import type { KeyChanges } from '@/lib/domain/coding/desk/key-bindings'

/** How a person likes the desk; kept in this browser for all projects. */
export type Comfort = {
  /** Widths of the two side parts in pixels. */
  readonly queue: number
  readonly panel: number
  readonly foldsQueue: boolean
  readonly foldsPanel: boolean
  /** What the mouse selects grows to whole words. */
  readonly snaps: boolean
  /** Size of the words to be coded; 1 is the drawn size. */
  readonly reading: number
  readonly keys: KeyChanges
  /** No key but those with Ctrl does anything; everything is there as a button too. */
  readonly keysOff: boolean
}

const usual: Comfort = {
  ...{ queue: 216, panel: 296, foldsQueue: false, foldsPanel: false },
  ...{ snaps: true, reading: 1, keys: {}, keysOff: false },
}
const key = 'codicil.desk'
const listeners = new Set<() => void>()
let kept: { readonly said: string | null; readonly comfort: Comfort } | undefined

export function useComfort(): [Comfort, (change: Partial<Comfort>) => void] {
  const comfort = useSyncExternalStore(listen, read, () => usual)
  return [comfort, write]
}

function listen(changed: () => void): () => void {
  listeners.add(changed)
  window.addEventListener('storage', changed)
  return () => {
    listeners.delete(changed)
    window.removeEventListener('storage', changed)
  }
}

/** Where storage is blocked, what was chosen holds for this page. */
function read(): Comfort {
  const said = stored() ?? kept?.said ?? null
  if (kept?.said !== said || !kept) kept = { said, comfort: { ...usual, ...parsed(said) } }
  return kept.comfort
}

function write(change: Partial<Comfort>): void {
  const comfort = { ...read(), ...change }
  const said = JSON.stringify(comfort)
  kept = { said, comfort }
  try {
    localStorage.setItem(key, said)
  } catch {
    // It holds for this page then.
  }
  for (const changed of listeners) changed()
}

function stored(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function parsed(said: string | null): Partial<Comfort> {
  try {
    const value: unknown = JSON.parse(said ?? '{}')
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
