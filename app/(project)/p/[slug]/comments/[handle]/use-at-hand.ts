'use client'

import { useState } from 'react'
import type { Category } from '@/lib/domain/privacy/categories'
import type { Span } from '@/lib/domain/span/span'
import type { RedactionView } from '@/lib/queries/custody'
import { type Edge, edgeByCharacter, edgeByWord, wordBeside } from './edges'
import type { OpenedWords } from './opened-words'
import type { useRedacting } from './use-redacting'

type Field = RedactionView['field']
type Chosen = Span & { readonly field: Field }
type Hands = Pick<ReturnType<typeof useRedacting>, 'hide' | 'accept' | 'reject' | 'move'>

/** The words that the custodian is at: a place that was found, or a selection of their own; and what keys do with them. */
export function useAtHand(words: OpenedWords, redactions: readonly RedactionView[], hands: Hands) {
  const [id, setId] = useState<string | null>(null)
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [kind, setKind] = useState<Category>('person')
  const [edge, setEdge] = useState<Edge>('end')

  const place = redactions.find((one) => one.id === id) ?? null
  const span: Chosen | null = place ?? chosen
  const text = span ? (words[span.field] ?? '') : words.text
  const category = place?.category ?? kind

  function goTo(next: string) {
    setId(next)
    setChosen(null)
  }
  function choose(next: Chosen) {
    setChosen(next)
    setId(null)
  }
  function step(by: 1 | -1) {
    const open = redactions.filter(({ state }) => state === 'proposed')
    const among = open.length > 0 ? open : redactions
    const from = span ? redactions.findIndex((one) => one.id === place?.id) : -1
    const order = redactions.map((one, nth) => ({ one, nth })).filter(({ one }) => among.includes(one))
    const next =
      by === 1 ? (order.find(({ nth }) => nth > from) ?? order[0]) : (order.findLast(({ nth }) => nth < from) ?? order.at(-1))
    if (next) goTo(next.one.id)
  }
  function moveEdge(next: Span) {
    if (place) hands.move(place, next)
    else if (chosen) choose({ field: chosen.field, ...next })
  }
  function hide(wording?: string) {
    if (place) {
      hands.accept(place, category, wording)
      step(1)
    } else if (chosen) {
      hands.hide({ field: chosen.field, start: chosen.start, end: chosen.end }, category, wording)
      setChosen(null)
    }
  }
  function leave() {
    if (!place) return setChosen(null)
    hands.reject(place)
    step(1)
  }
  function selectWord(by: 1 | -1) {
    const field = span?.field ?? 'text'
    const beside = wordBeside(words[field] ?? '', span ? (by === 1 ? span.end : span.start) : 0, by)
    if (beside) choose({ field, ...beside })
  }

  return {
    place,
    span,
    category,
    edge,
    words: span ? text.slice(span.start, span.end) : '',
    nth: redactions.findIndex((one) => one.id === id) + 1,
    goTo,
    choose,
    hide,
    leave,
    recategorise(next: Category) {
      setKind(next)
      if (place?.state === 'accepted' && next !== place.category) hands.accept(place, next)
      else if (place?.state === 'proposed') hands.accept(place, next)
    },
    sayVaguer(wording: string | null) {
      if (place) hands.accept(place, category, wording)
      else if (wording) hide(wording)
    },
    /** Whether the key was meant for the words at hand. */
    key(key: string, shift: boolean): boolean {
      if (key === 'f') step(1)
      else if (key === 'F') step(-1)
      else if (key === 's') selectWord(1)
      else if (!span) return false
      else if (key === 'a' || (key === 'Enter' && !place)) hide()
      else if (key === 'x') leave()
      else if (key === 'b') setEdge(edge === 'end' ? 'start' : 'end')
      else if (key === 'Escape') {
        setId(null)
        setChosen(null)
      } else if (shift && (key === 'ArrowRight' || key === 'ArrowLeft'))
        moveEdge(edgeByWord(text, span, edge, key === 'ArrowRight' ? 1 : -1))
      else if (key === '>' || key === '<') moveEdge(edgeByCharacter(text, span, edge, key === '>' ? 1 : -1))
      else if (!place && key === 'ArrowRight') selectWord(1)
      else if (!place && key === 'ArrowLeft') selectWord(-1)
      else return false
      return true
    },
  }
}
