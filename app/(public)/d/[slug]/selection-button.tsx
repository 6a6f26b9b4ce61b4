'use client'

import { type RefObject, useEffect, useState } from 'react'
import { snapToWords } from '@/lib/domain/span/words'
import type { Aim } from './draft'

type Place = { readonly aim: Aim; readonly left: number; readonly top: number }

/** Stands at the end of words that were selected in a clause, and never over them. */
export function SelectionButton({ frame, onAim }: { frame: RefObject<HTMLElement | null>; onAim: (aim: Aim) => void }) {
  const [place, setPlace] = useState<Place | null>(null)

  useEffect(() => {
    let waiting = 0
    const look = () => {
      window.clearTimeout(waiting)
      waiting = window.setTimeout(() => setPlace(placeIn(frame.current)), 120)
    }
    document.addEventListener('selectionchange', look)
    return () => {
      window.clearTimeout(waiting)
      document.removeEventListener('selectionchange', look)
    }
  }, [frame])

  if (!place) return null
  return (
    <button
      type="button"
      className="btn low main on-words"
      style={{ left: place.left, top: place.top }}
      // The words would be let go before the click arrives.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => {
        window.getSelection()?.removeAllRanges()
        setPlace(null)
        onAim(place.aim)
      }}
    >
      Comment on these words
    </button>
  )
}

function placeIn(frame: HTMLElement | null): Place | null {
  const selection = window.getSelection()
  if (!frame || !selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const clause = clauseAround(range.startContainer) ?? clauseAround(range.endContainer)
  const clauseId = clause?.dataset.clause
  if (!clause || !clauseId || !frame.contains(clause)) return null

  const text = clause.textContent
  const start = clause.contains(range.startContainer) ? offsetIn(clause, range.startContainer, range.startOffset) : 0
  const end = clause.contains(range.endContainer) ? offsetIn(clause, range.endContainer, range.endOffset) : text.length
  const span = start < end ? snapToWords(text, { start, end }) : null
  if (!span) return null

  const last = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect()
  const around = frame.getBoundingClientRect()
  const left = Math.max(0, Math.min(last.right - around.left - 90, around.width - 190))
  return { aim: { clauseId, ...span, words: text.slice(span.start, span.end) }, left, top: last.bottom - around.top + 6 }
}

function clauseAround(node: Node): HTMLElement | null {
  const element = node instanceof HTMLElement ? node : node.parentElement
  return element?.closest<HTMLElement>('[data-clause]') ?? null
}

/** UTF-16 units of the element's text before this point. */
function offsetIn(element: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange()
  before.setStart(element, 0)
  before.setEnd(node, offset)
  return before.toString().length
}
