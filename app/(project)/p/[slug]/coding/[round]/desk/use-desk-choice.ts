'use client'

import { useEffect, useRef, useState } from 'react'
import { type DeskCoding, keyOf } from '@/lib/domain/coding/desk/desk-coding'
import type { DeskMemo } from '@/lib/domain/coding/desk/desk-memos'
import type { DeskNote } from '@/lib/domain/coding/desk/desk-notes'
import type { DeskState } from '@/lib/domain/coding/desk/desk-work'
import { snapToGraphemes } from '@/lib/domain/span/graphemes'
import type { Edge, moveByWord } from '@/lib/domain/span/move-end'
import type { Span } from '@/lib/domain/span/span'
import { snapToWords } from '@/lib/domain/span/words'
import { drawnSpan, selectedSpan } from './text-places'
import { useComfort } from './use-comfort'
import type { DeskListing } from './use-desk-list'
import type { DeskHands } from './use-desk-work'
import { useHighlight } from './use-highlight'

export type DeskPlace = Span & { readonly commentId: string }

/** What floats over the text: the field for a code, the codings of one place, or a question. */
export type DeskOpen =
  | { readonly kind: 'code'; readonly recode?: DeskCoding }
  | { readonly kind: 'codings'; readonly span: Span }
  | { readonly kind: 'ask' }
  | { readonly kind: 'memo'; readonly memo?: DeskMemo; readonly coding?: DeskCoding }
  | { readonly kind: 'note'; readonly of: DeskNote['kind']; readonly span: Span }
  | null

export const textIdOf = (commentId: string) => `text-${commentId}`

const none: readonly never[] = []

/** What the coder has before the hands: a comment, words selected in it, rows taken together, and what is open over the text. */
export function useDeskChoice(list: DeskListing, store: DeskHands, isOpen: boolean) {
  const [comfort] = useComfort()
  const drawn = useRef({ from: { x: 0, y: 0 }, to: { x: 0, y: 0 } })
  const [chosen, setChosen] = useState<DeskPlace | null>(null)
  const [edge, setEdge] = useState<Edge>('end')
  const [picked, setPicked] = useState<readonly string[]>([])
  const [open, setOpen] = useState<DeskOpen>(null)
  const [at, setAt] = useState<string | null>(null)
  const isList = list.view === 'list'
  const comment = list.at === null ? null : (store.comments.get(list.at) ?? null)
  const codings = (list.at !== null && store.work.codings.get(list.at)) || none
  const notes = (list.at !== null && store.work.notes.get(list.at)) || none
  const state: DeskState = (comment && store.work.marks.get(comment.id)?.state) ?? 'todo'
  const focused = codings.find((one) => keyOf(one) === at)
  useHighlight('chosen', chosen && textIdOf(chosen.commentId), chosen ? [chosen] : [])
  useHighlight('at', comment && textIdOf(comment.id), focused ? [focused] : [])
  useHighlight('quotable', comment && textIdOf(comment.id), notes, codings)

  useEffect(() => {
    const down = ({ clientX: x, clientY: y }: MouseEvent) => {
      drawn.current = { from: { x, y }, to: { x, y } }
    }
    const up = ({ clientX: x, clientY: y }: MouseEvent) => {
      drawn.current = { ...drawn.current, to: { x, y } }
    }
    document.addEventListener('mousedown', down, { capture: true })
    document.addEventListener('mouseup', up, { capture: true })
    return () => {
      document.removeEventListener('mousedown', down, { capture: true })
      document.removeEventListener('mouseup', up, { capture: true })
    }
  }, [])

  // Rows taken together are given up when something else is chosen.
  useEffect(() => {
    if (!isList) setPicked([])
  }, [isList])

  return {
    ...{ chosen, setChosen, edge, setEdge, picked, setPicked, open, setOpen, at, setAt },
    ...{ comment, codings, notes, state, focused, isList },
    /** Where the next code goes: the rows taken together, the selection, or in the list the whole comment. */
    places(): DeskPlace[] {
      const whole = (commentId: string) => ({ commentId, start: 0, end: store.comments.get(commentId)?.text.length ?? 0 })
      if (picked.length > 0) return picked.map(whole)
      if (chosen) return [chosen]
      return isList && comment ? [whole(comment.id)] : []
    },
    /** Asks for a line at the selection, the coding at hand or, where neither is, the whole comment. */
    openNote(of: DeskNote['kind']): boolean {
      if (!isOpen || !comment) return false
      const { start, end } = (chosen?.commentId === comment.id ? chosen : focused) ?? { start: 0, end: comment.text.length }
      if (start < end) setOpen({ kind: 'note', of, span: { start, end } })
      return start < end
    },
    close() {
      setOpen(null)
      if (list.at !== null) document.getElementById(textIdOf(list.at))?.focus({ preventScroll: true })
    },
    select(span: Span | null) {
      setChosen(span && comment ? { ...span, commentId: comment.id } : null)
      setEdge('end')
      setOpen(null)
    },
    async moved(going: Promise<void>) {
      setChosen(null)
      setOpen(null)
      setAt(null)
      await going
    },
    /** Takes the neighbouring row along, or lets the one behind go again. */
    takeAlong(step: 1 | -1) {
      const here = list.rows.findIndex(({ commentId }) => commentId === list.at)
      const next = list.rows[here + step]
      if (!next || list.at === null) return
      const now = picked.length === 0 ? [list.at] : picked
      setPicked(now.includes(next.commentId) ? now.filter((id) => id !== list.at) : [...now, next.commentId])
      void list.open(next.commentId)
    },
    stretched(move: typeof moveByWord, step: 1 | -1): boolean {
      if (!chosen || !comment) return false
      setChosen({ commentId: comment.id, ...move(comment.text, chosen, edge, step) })
      return true
    },
    /** Takes what the mouse or a finger selected, grown to whole words, and asks for its code. */
    takeSelection(commentId: string) {
      const root = document.getElementById(textIdOf(commentId))
      const text = store.comments.get(commentId)?.text ?? ''
      const { from, to } = drawn.current
      const span = root && (selectedSpan(root, text) ?? drawnSpan(root, text, from, to))
      if (!span || !isOpen) return
      const words = comfort.snaps ? snapToWords(text, span) : snapToGraphemes(text, span)
      if (!words) return
      if (commentId !== list.at) void list.open(commentId)
      setPicked([])
      setChosen({ ...words, commentId })
      setEdge('end')
      setOpen({ kind: 'code' })
      document.getSelection()?.removeAllRanges()
    },
    /** What is coded there; a click that ended a selection asks for nothing. */
    openRun(commentId: string, offset: number) {
      const { from, to } = drawn.current
      if (open?.kind === 'code' && Math.hypot(to.x - from.x, to.y - from.y) >= 4) return
      const here = (store.work.codings.get(commentId) ?? []).filter((one) => one.start <= offset && offset < one.end)
      const [smallest] = bySize(here)
      if (!smallest) return
      if (commentId !== list.at) void list.open(commentId)
      setOpen({ kind: 'codings', span: smallest })
    },
  }
}

export type DeskChoice = ReturnType<typeof useDeskChoice>

export function bySize(codings: readonly DeskCoding[]): DeskCoding[] {
  return codings.toSorted((a, b) => a.end - a.start - (b.end - b.start))
}
